// SPDX-License-Identifier: GPL-3.0-or-later
// A support bundle that somebody sent: a page of HTML with JSON in it, or that JSON alone.
#include "app/bundle_file.h"
#include "target.h"

#include <algorithm>

using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

/// A page that has this for its JSON.
QByteArray pageOf(const QByteArray &json)
{
    static const QByteArray empty = *app::bundlePage({}, {});
    static const QByteArray tag = "<pre id=\"tokenloupe-support-bundle\">";
    const qsizetype begin = empty.indexOf(tag) + tag.size();
    const qsizetype end = empty.indexOf("</pre>", begin);
    return empty.first(begin) + QString::fromUtf8(json).toHtmlEscaped().toUtf8() + empty.sliced(end);
}

/// Whatever the order of members, in which Qt's objects differ when one keeps a name as UTF-8 and the other as UTF-16.
bool areSame(const app::BundlePart &a, const app::BundlePart &b)
{
    return a.id == b.id && a.report == b.report && a.record.toVariantMap() == b.record.toVariantMap();
}

bool areSame(const app::SupportBundle &a, const app::SupportBundle &b)
{
    return a.madeAt == b.madeAt && std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
                                              [](const auto &one, const auto &other) { return areSame(one, other); });
}

void check(const QByteArray &page)
{
    const auto bundle = app::readBundlePage(page, u"bundle.html"_s);
    if (!bundle) {
        require(!describe(bundle.error()).isEmpty(), "what is no bundle is told why");
        return;
    }
    const auto written = app::bundlePage(*bundle, {});
    require(written.has_value() && app::isBundlePage(*written), "a bundle is written as a page");
    const auto again = app::readBundlePage(*written, u"bundle.html"_s);
    require(again && areSame(*again, *bundle), "what is written is read back");
    require(written->count("<script") == 0, "a page runs nothing");
    const app::SupportBundle clean = app::redacted(*bundle, {});
    require(areSame(app::redacted(clean, {}), clean), "what is redacted is redacted no further");
    app::labelCounts(clean);
}

} // namespace

void tryInput(const QByteArray &input)
{
    check(input);
    check(pageOf(input));
}
