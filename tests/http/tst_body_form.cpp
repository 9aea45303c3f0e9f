// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/body_form.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using http::BodyForm;

class TestBodyForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAndTypeTell_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<BodyForm>("form");
        const auto row = [](const char *name, const QByteArray &type, const QByteArray &body, BodyForm form) {
            QTest::newRow(name) << type << body << form;
        };
        row("nothing", "application/json", "", BodyForm::Empty);
        row("JSON as it should be", "application/json; charset=UTF-8", "{}", BodyForm::Json);
        row("JSON of a problem", "application/problem+json", "{}", BodyForm::Json);
        row("JSON without a type", "", " \n[1]", BodyForm::Json);
        row("JSON as text", "text/plain", "{\"a\":1}", BodyForm::Json);
        row("a lone number that is called JSON", "application/json", "42", BodyForm::Json);
        row("a web page that is called JSON", "application/json", "<!DOCTYPE html><html>", BodyForm::Text);
        row("a web page", "text/html", "<html>", BodyForm::Text);
        row("a web page with a drawing in it", "text/html", "<html><svg/></html>", BodyForm::Text);
        row("a drawing", "image/svg+xml", "<?xml version=\"1.0\"?><svg xmlns=\"\"/>", BodyForm::Svg);
        row("a drawing without a type", "", "<svg/>", BodyForm::Svg);
        row("a drawing that is called text", "text/plain", "<svg/>", BodyForm::Text);
        row("a PNG, whatever it is called", "text/plain", "\x89PNG\r\n\x1a\n....", BodyForm::Png);
        row("a JPEG", "image/jpeg", "\xff\xd8\xff\xe0", BodyForm::Jpeg);
        row("a GIF", "image/gif", "GIF89a.", BodyForm::Gif);
        row("a WebP", "image/webp", "RIFF\1\2\3\4WEBPVP8 ", BodyForm::Webp);
        row("text that is called a PNG", "image/png", "not found", BodyForm::Text);
        row("an archive", "application/zip", QByteArray("PK\3\4\0\0", 6), BodyForm::Bytes);
        row("text in no UTF-8", "text/plain",
            "Gr\xf6\xdf"
            "e",
            BodyForm::Text);
        row("UTF-16", "text/plain", QByteArray("\xff\xfeh\0i\0", 6), BodyForm::Bytes);
    }

    void bytesAndTypeTell()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(BodyForm, form);
        QCOMPARE(http::inWords(http::bodyForm({{"Content-Type", type}}, body)), http::inWords(form));
    }
};

QTEST_GUILESS_MAIN(TestBodyForm)
#include "tst_body_form.moc"
