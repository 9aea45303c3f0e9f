// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

namespace http {

/// What stands in a secret's place; `kind` as SecretName has it.
using LabelOf = std::function<QByteArray(const QByteArray &secret, const char *kind)>;

/// Without the values that a name gives away in a text of whatever type, in Latin-1: `\"name\": \"value\"` of JSON in
/// JSON, `{'name': 'value'}`, `name = "value"`, lines of settings and headers, options of commands, and attributes of
/// XML and HTML. Form encoding, elements and members of JSON itself are left to others. Labels stay.
QString withoutNamedValues(const QString &text, const LabelOf &labelOf);

/// Without what elements of XML hold that have a text alone, which may be cut: `<wsse:Password Type="…">…`. Names with
/// other meanings too stay: pages and errors have a <code>.
QString withoutElements(const QString &text, const LabelOf &labelOf);

} // namespace http
