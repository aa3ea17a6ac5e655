#include "content/data/advice.hpp"

#include <fmt/format.h>

namespace content {

Notation notation_of(std::string_view file) { return file.ends_with(".json") ? Notation::json : Notation::yaml; }

std::string advise_key(Notation notation, std::string_view key, std::string_view example) {
    return notation == Notation::json ? fmt::format("add \"{}\": \"{}\"", key, example)
                                      : fmt::format("add a line \"{}: {}\"", key, example);
}

std::string advise_value(Notation notation) {
    return notation == Notation::json ? "write one text in quotes, or one number" : "write one value after the colon";
}

std::string advise_list(Notation notation, std::string_view key) {
    return notation == Notation::json ? fmt::format("write it as \"{}\": [\"one\", \"two\"]", key)
                                      : fmt::format("write it as {}: [one, two] or as lines that begin with a hyphen", key);
}

std::string advise_item(Notation notation) {
    return notation == Notation::json ? "each item of this list is one text in quotes"
                                      : "each item of this list is one text; put texts with ': ' in quotes";
}

std::string advise_map(Notation notation) {
    return notation == Notation::json ? "write keys with values in braces, such as {\"title\": \"…\"}"
                                      : "write lines such as \"title: …\"";
}

}  // namespace content
