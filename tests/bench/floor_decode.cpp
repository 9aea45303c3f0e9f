// SPDX-License-Identifier: GPL-3.0-or-later
// floor_decode FILE: takes apart a token a line, decodes header and payload, and has simdjson find alg, iss, sub and
// exp in them. As little as a decoder can do: no signature, no judgment, nothing kept, nothing shown.
#include <QFile>
#include <array>
#include <cstdio>
#include <simdjson.h>
#include <string>
#include <string_view>

namespace {

constexpr std::array<unsigned char, 256> sixBits = [] {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<unsigned char, 256> table{};
    for (size_t i = 0; i < letters.size(); ++i)
        table[static_cast<unsigned char>(letters[i])] = static_cast<unsigned char>(i);
    return table;
}();

/// `into` has room for simdjson's padding besides. The bytes written.
size_t decode(std::string_view text, std::string &into)
{
    into.resize(text.size() + simdjson::SIMDJSON_PADDING);
    size_t written = 0;
    unsigned pending = 0;
    int bits = 0;
    for (const char c : text) {
        pending = pending << 6 | sixBits[static_cast<unsigned char>(c)];
        bits += 6;
        if (bits >= 8)
            into[written++] = static_cast<char>(pending >> (bits -= 8));
    }
    return written;
}

struct Reader
{
    simdjson::ondemand::parser parser;
    std::string bytes;

    bool holds(std::string_view part, std::initializer_list<std::string_view> members)
    {
        const size_t length = decode(part, bytes);
        simdjson::ondemand::document document = parser.iterate(bytes.data(), length, bytes.size());
        simdjson::ondemand::object object = document.get_object();
        for (const std::string_view member : members) {
            if (object.find_field_unordered(member).error() != simdjson::SUCCESS)
                return false;
        }
        return true;
    }
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    std::string_view rest(reinterpret_cast<const char *>(file.map(0, file.size())), static_cast<size_t>(file.size()));
    Reader reader;
    int good = 0;
    while (!rest.empty()) {
        const std::string_view token = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(token.size() + 1, rest.size()));
        const size_t dot = token.find('.');
        const std::string_view payload = token.substr(dot + 1, token.find('.', dot + 1) - dot - 1);
        good += reader.holds(token.substr(0, dot), {"alg"}) && reader.holds(payload, {"iss", "sub", "exp"}) ? 1 : 0;
    }
    printf("%d\n", good);
    return 0;
}
