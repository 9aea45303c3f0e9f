// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

namespace theme {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
    QColor of(bool isDark) const { return QColor::fromRgb(isDark ? dark : light); }
};

struct RoleColour
{
    QPalette::ColorRole role;
    Pair colour;
};

// Light, Midlight, Mid, Dark and Shadow are set too: Fusion derives frames and the tab pane from them.
constexpr RoleColour roles[] = {
    {QPalette::Window, {0xfff3f4f6, 0xff1b1e24}},
    {QPalette::WindowText, {0xff1d2433, 0xffe6e9ef}},
    {QPalette::Base, {0xffffffff, 0xff24282f}},
    {QPalette::AlternateBase, {0xfff7f8fa, 0xff292e36}},
    {QPalette::Text, {0xff1d2433, 0xffe6e9ef}},
    {QPalette::PlaceholderText, {0xff5b6577, 0xff98a2b3}},
    {QPalette::Button, {0xfffafbfc, 0xff22262d}},
    {QPalette::ButtonText, {0xff1d2433, 0xffe6e9ef}},
    {QPalette::BrightText, {0xffb42318, 0xffff8a80}},
    {QPalette::ToolTipBase, {0xffffffff, 0xff2f3540}},
    {QPalette::ToolTipText, {0xff1d2433, 0xffe6e9ef}},
    {QPalette::Highlight, {0xff1c64d6, 0xff6ea8fe}},
    {QPalette::HighlightedText, {0xffffffff, 0xff0b1220}},
    {QPalette::Link, {0xff1a5fcc, 0xff7db1ff}},
    {QPalette::LinkVisited, {0xff6d28d9, 0xffc4a7ff}},
    {QPalette::Light, {0xffffffff, 0xff3a404b}},
    {QPalette::Midlight, {0xffe9ebef, 0xff31363f}},
    {QPalette::Mid, {0xffd5d9e0, 0xff15181d}},
    {QPalette::Dark, {0xffb9bfca, 0xff101216}},
    {QPalette::Shadow, {0xff8b93a1, 0xff08090b}},
};

constexpr Pair edgeColour = {0xff858d9b, 0xff727d8d};
constexpr Pair disabledText = {0xff626c7e, 0xff929cad};
constexpr Pair disabledHighlight = {0xffd5d9e0, 0xff3a404b};
constexpr Pair disabledHighlightedText = {0xff4a5364, 0xffc3cad6};

Pair textOf(Tone tone)
{
    switch (tone) {
    case Tone::Pass:
        return {0xff136b43, 0xff5bd197};
    case Tone::Fail:
        return {0xffb42318, 0xffff8a80};
    case Tone::Warn:
        return {0xff875a00, 0xfff2c14e};
    case Tone::Unknown:
        return {0xff566073, 0xffa3adbd};
    case Tone::Info:
        return {0xff1a5fcc, 0xff7db1ff};
    }
    Q_UNREACHABLE();
}

Pair backgroundOf(Tone tone)
{
    switch (tone) {
    case Tone::Pass:
        return {0xffe6f5ed, 0xff17352a};
    case Tone::Fail:
        return {0xfffdecea, 0xff43201d};
    case Tone::Warn:
        return {0xfffff5dc, 0xff3b3016};
    case Tone::Unknown:
        return {0xffeceef2, 0xff2d323b};
    case Tone::Info:
        return {0xffe7f0ff, 0xff22344f};
    }
    Q_UNREACHABLE();
}

Pair colourOf(Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return {0xff1d2433, 0xffe6e9ef};
    case Ink::Dim:
        return {0xff5b6577, 0xff98a2b3};
    case Ink::TokenHeader:
        return {0xffb42318, 0xffff8a80};
    case Ink::TokenPayload:
        return {0xff6d28d9, 0xffc4a7ff};
    case Ink::TokenSignature:
        return {0xff0b6286, 0xff6cc9ea};
    case Ink::Name:
        return {0xff6d28d9, 0xffc4a7ff};
    case Ink::String:
        return {0xff136b43, 0xff5bd197};
    case Ink::Number:
        return {0xff1a5fcc, 0xff7db1ff};
    case Ink::Literal:
        return {0xff875a00, 0xfff2c14e};
    case Ink::Escape:
        return {0xffb42318, 0xffff8a80};
    }
    Q_UNREACHABLE();
}

} // namespace

QPalette palette(bool dark)
{
    QPalette palette;
    for (const auto &[role, colour] : roles)
        palette.setColor(role, colour.of(dark));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabledText.of(dark));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, disabledHighlight.of(dark));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabledHighlightedText.of(dark));
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor toneText(Tone tone, const QPalette &palette)
{
    return textOf(tone).of(isDark(palette));
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    return backgroundOf(tone).of(isDark(palette));
}

QColor edge(const QPalette &palette)
{
    return edgeColour.of(isDark(palette));
}

QColor inkColour(Ink ink, const QPalette &palette)
{
    return colourOf(ink).of(isDark(palette));
}

} // namespace theme
