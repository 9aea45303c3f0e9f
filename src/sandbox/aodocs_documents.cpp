// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/aodocs_documents.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr AodocsLibrary libraries[] = {
    {"SbxLibraryContracts01", "Contracts", "example.test", "SbxClassContract00001", "Contract", "SbxViewByDate00000001",
     "By date"},
    {"SbxLibraryQuality0001", "Quality manual", "example.test", "SbxClassProcedure0001", "Procedure",
     "SbxViewInForce0000001", "In force"},
    {"SbxLibraryPartners001", "Partners", "partner.example.test", "SbxClassPartner000001", "Partner",
     "SbxViewAll00000000001", "All"},
};

} // namespace

std::span<const AodocsLibrary> aodocsLibraries()
{
    return libraries;
}

AodocsDocuments::AodocsDocuments()
    : m_documents{{u"SbxDocument0000000001"_s, u"Supply contract 2026"_s, u"SbxLibraryContracts01"_s,
                   u"SbxClassContract00001"_s, u"1sandboxA03"_s},
                  {u"SbxDocument0000000002"_s, u"Lease"_s, u"SbxLibraryContracts01"_s, u"SbxClassContract00001"_s, {}},
                  {u"SbxDocument0000000003"_s,
                   u"Document control"_s,
                   u"SbxLibraryQuality0001"_s,
                   u"SbxClassProcedure0001"_s,
                   {}}}
{
}

AodocsDocument *AodocsDocuments::find(const QString &id)
{
    const auto found = std::find_if(m_documents.begin(), m_documents.end(),
                                    [&id](const AodocsDocument &document) { return document.id == id; });
    return found == m_documents.end() ? nullptr : &*found;
}

const AodocsDocument &AodocsDocuments::add(AodocsDocument document)
{
    document.id = u"SbxDocumentNew%1"_s.arg(++m_made, 7, 10, QLatin1Char('0'));
    m_documents.append(document);
    return m_documents.constLast();
}

void AodocsDocuments::remove(const QString &id)
{
    m_documents.removeIf([&id](const AodocsDocument &document) { return document.id == id; });
}

} // namespace sandbox
