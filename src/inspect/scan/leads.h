// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <vector>

namespace inspect::scan {

/// Where in a text something may stand that is worth a closer look, each in order, in bytes. Whatever the rules find
/// stands at one of these places or goes on from one.
struct Leads
{
    struct Run
    {
        quint32 begin = 0;
        quint32 end = 0;
        bool operator==(const Run &) const = default;
    };

    std::vector<quint32> shapes;  ///< a secret that gives itself away by its looks may begin here
    std::vector<quint32> names;   ///< a name that tells of a secret may end before this byte
    std::vector<quint32> options; ///< an option of a command begins, with its dash
    std::vector<quint32> escapes; ///< an escape or a line break within a word may begin
    std::vector<Run> runs;        ///< of base64, of shortestBareRun characters and more, that may hold a text

    bool isEmpty() const
    {
        return shapes.empty() && names.empty() && options.empty() && escapes.empty() && runs.empty();
    }
};

Leads leadsIn(QByteArrayView text);

} // namespace inspect::scan
