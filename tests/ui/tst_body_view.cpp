// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_view.h"

#include "ui/hex_view.h"
#include "ui/image_view.h"
#include "ui/json_view.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtEndian>
#include <QtTest>
#include <zlib.h>

using namespace Qt::StringLiterals;
using View = BodyView::View;

namespace {

QByteArray picture(const char *format, QSize size = {40, 30}, QColor colour = Qt::red)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A PNG whose header tells of more pixels than anybody has memory for.
QByteArray bomb()
{
    QByteArray bytes = picture("png");
    qToBigEndian<quint32>(100'000, bytes.data() + 16);
    qToBigEndian<quint32>(100'000, bytes.data() + 20);
    const auto *header = reinterpret_cast<const Bytef *>(bytes.constData() + 12);
    qToBigEndian<quint32>(quint32(crc32(0, header, 17)), bytes.data() + 29);
    return bytes;
}

QByteArray svg(const QByteArray &inside, const QByteArray &before = {})
{
    return before +
           "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "width=\"40\" height=\"30\">" +
           inside + "</svg>";
}

} // namespace

class TestBodyView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theViewFollowsFromTheBody_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<View>("view");
        QTest::newRow("JSON") << "application/json"_ba
                              << "{\"a\":1}"_ba << View::Pretty;
        QTest::newRow("a web page that is called JSON") << "application/json"_ba
                                                        << "<html>"_ba << View::Raw;
        QTest::newRow("bytes") << "application/octet-stream"_ba << QByteArray("\0\1\2", 3) << View::Hex;
        QTest::newRow("a PNG that is called text") << "text/plain"_ba << picture("png") << View::Image;
        QTest::newRow("nothing") << ""_ba
                                 << ""_ba << View::Raw;
    }

    void theViewFollowsFromTheBody()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(View, view);
        BodyView shown;
        set(shown, type, body);
        QCOMPARE(shown.view(), view);
    }

    void whatWasChosenStaysForItsKind()
    {
        BodyView view;
        set(view, "application/json", "{\"a\":[1]}");
        choose(view, u"Tree"_s);
        QTRY_COMPARE(view.findChild<QTreeView *>(u"tree"_s)->model()->rowCount(), 1);
        set(view, "text/plain", "hello");
        QCOMPARE(view.view(), View::Raw);
        set(view, "application/json", "{\"a\":[1]}");
        QCOMPARE(view.view(), View::Tree);
        choose(view, u"Raw"_s);
        QCOMPARE(view.findChild<JsonView *>(u"body"_s)->source().bytes().toByteArray(), "{\"a\":[1]}"_ba);
        choose(view, u"Pretty"_s);
        QVERIFY(view.findChild<JsonView *>(u"body"_s)->source().bytes().toByteArray().startsWith("{\n"));
        choose(view, u"Hex"_s);
        QCOMPARE(view.findChild<HexView *>(u"hex"_s)->source().size(), 9);
    }

    void whatIsTooLargeToBePrettyIsShownAsItCame()
    {
        BodyView view;
        set(view, "application/json", '[' + QByteArray(JsonView::mostPretty, ' ') + ']');
        QCOMPARE(view.view(), View::Raw);
        choose(view, u"Pretty"_s);
        auto *words = view.findChild<QLabel *>(u"cannot"_s);
        QVERIFY2(words->isVisible() && words->text().contains(u"too large"), qPrintable(words->text()));
    }

    void whatCannotBeShownSoIsSaid()
    {
        BodyView view;
        set(view, "text/plain", "hello");
        auto *words = view.findChild<QLabel *>(u"cannot"_s);
        for (const QString &name : {u"Pretty"_s, u"Tree"_s, u"Image"_s}) {
            choose(view, name);
            QVERIFY2(words->isVisible() && words->text().contains(u"The body is text"), qPrintable(words->text()));
        }
        choose(view, u"Raw"_s);
        QVERIFY(!words->isVisible());
    }

    void picturesAreDecoded_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("decoded");
        QTest::addColumn<QString>("words");
        QTest::newRow("PNG") << picture("png") << true << u"PNG, 40 × 30 pixels"_s;
        QTest::newRow("JPEG") << picture("jpg") << true << u"JPEG, 40 × 30 pixels"_s;
        QTest::newRow("SVG") << svg("<rect width='9' height='9'/>") << true << u"SVG, 40 × 30 pixels"_s;
        QTest::newRow("a PNG that is cut") << picture("png").left(60) << false << u"cannot be used"_s;
        QTest::newRow("a bomb") << bomb() << false << u"too large"_s;
        QTest::newRow("a bomb in a drawing")
            << svg("<image href='data:image/png;base64," + bomb().toBase64() + "'/>") << false << u"pictures in it"_s;
        QTest::newRow("a drawing that is no XML") << svg("<rect>") << false << u"cannot be used"_s;
        QTest::newRow("a drawing of drawings") << svg(nested()) << false << u"use each other"_s;
    }

    void picturesAreDecoded()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, decoded);
        QFETCH(QString, words);
        BodyView view;
        auto *image = view.findChild<ImageView *>(u"image"_s);
        QSignalSpy shown(image, &ImageView::shown);
        set(view, "", body);
        QVERIFY(shown.count() == 1 || shown.wait());
        QCOMPARE(image->hasPicture(), decoded);
        QVERIFY2(image->words().contains(words), qPrintable(image->words()));
        QCOMPARE(image->accessibleDescription(), image->words());
    }

    void aDrawingLoadsNothing_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("inside");
        QTest::newRow("a picture by its path") << ""_ba
                                               << "<image width='40' height='30' xlink:href='FILE'/>"_ba;
        QTest::newRow("the same as an address") << ""_ba
                                                << "<image width='40' height='30' xlink:href='file://FILE'/>"_ba;
        QTest::newRow("a style sheet") << "<?xml-stylesheet type=\"text/css\" href=\"CSS\"?>"_ba
                                       << "<rect width='40' height='30' fill='white'/>"_ba;
        QTest::newRow("an entity") << "<!DOCTYPE svg [<!ENTITY f SYSTEM 'file://FILE'>]>"_ba
                                   << "<text>&f;</text>"_ba;
    }

    /// The files are red; what is loaded would be seen.
    void aDrawingLoadsNothing()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, inside);
        QTemporaryDir folder;
        write(folder.filePath(u"red.png"_s), picture("png"));
        write(folder.filePath(u"red.css"_s), "rect { fill: red }");
        QByteArray text = svg(inside, before);
        text.replace("FILE", folder.filePath(u"red.png"_s).toUtf8());
        text.replace("CSS", folder.filePath(u"red.css"_s).toUtf8());
        const auto drawn = image_decoder::decode(text, http::BodyForm::Svg);
        if (!drawn)
            return;
        QVERIFY(drawn->image.pixelColor(20, 15) != QColor(Qt::red));
        const auto clean = image_decoder::harmlessSvg(text);
        QVERIFY2(clean && !clean->contains(folder.path().toUtf8()), clean ? clean->constData() : "");
    }

private:
    static void set(BodyView &view, const QByteArray &type, const QByteArray &body)
    {
        view.setBody({{"Content-Type", type}}, SharedBytes(body), u"some bytes"_s);
        view.show();
    }

    static void choose(const BodyView &view, const QString &name)
    {
        for (auto *button : view.findChildren<QAbstractButton *>()) {
            if (button->text() == name)
                return button->click();
        }
        QFAIL("no such view");
    }

    /// Each uses the one before ten times.
    static QByteArray nested()
    {
        QByteArray text = "<g id=\"a0\"><rect width=\"1\" height=\"1\"/></g>";
        for (int level = 1; level < 12; ++level)
            text += "<g id=\"a" + QByteArray::number(level) + "\">" +
                    ("<use xlink:href=\"#a" + QByteArray::number(level - 1) + "\"/>").repeated(10) + "</g>";
        return text;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
};

QTEST_MAIN(TestBodyView)
#include "tst_body_view.moc"
