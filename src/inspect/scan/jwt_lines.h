// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace inspect::scan {

/// A JWT that is read line by line, and whether it is all there.
class JwtLines
{
public:
    void append(QByteArrayView line);

    /// The characters that its signature may still go on for: 0 is among them where it is as long as its `alg` makes
    /// them. An RSA key decides itself: a larger one's signature may go on. Empty when it is cut, or no JWS.
    std::vector<qsizetype> ends() const;

private:
    QByteArray m_header;
    qsizetype m_dots = 0;
    qsizetype m_last = 0; ///< characters behind the last dot
};

} // namespace inspect::scan
