// SPDX-License-Identifier: GPL-3.0-or-later
// floor_har FILE: simdjson reads a document and visits every string in it; nothing is looked for.
#include <cstdio>
#include <simdjson.h>

namespace {

size_t bytesIn(simdjson::ondemand::value value)
{
    size_t bytes = 0;
    switch (value.type().value()) {
    case simdjson::ondemand::json_type::object:
        for (auto field : value.get_object())
            bytes += field.unescaped_key().value().size() + bytesIn(field.value());
        break;
    case simdjson::ondemand::json_type::array:
        for (auto item : value.get_array())
            bytes += bytesIn(item.value());
        break;
    case simdjson::ondemand::json_type::string:
        bytes = value.get_string().value().size();
        break;
    case simdjson::ondemand::json_type::number:
    case simdjson::ondemand::json_type::boolean:
    case simdjson::ondemand::json_type::null:
        break;
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const simdjson::padded_string text = simdjson::padded_string::load(argv[1]);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document = parser.iterate(text);
    printf("%zu\n", bytesIn(document.get_value()));
    return 0;
}
