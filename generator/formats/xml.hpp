// Files of XML as a browser reads them, by expat.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace formats::xml {

/// With references resolved. `space` is the address of the namespace, empty for none.
struct Attribute {
    std::string_view space, name, value;
};

struct Element {
    std::string_view space, name;
    std::vector<Attribute> attributes;
    size_t at;  ///< byte of its '<'
};

class Listener {
public:
    virtual ~Listener() = default;
    virtual void start(const Element& element) = 0;
    virtual void end() = 0;
    virtual void text(std::string_view) = 0;  ///< perhaps in pieces; CDATA sections, too
    virtual void instruction(std::string_view /*target*/, size_t /*at*/) {}
};

/// Why a file is not read to its end.
struct Problem {
    size_t at;
    std::string words;  ///< to go on with "the file"
};

/// Only UTF-8 is read. A document type is a problem: it could declare entities and attributes, which no drawing or feed needs.
std::optional<Problem> read(std::string_view bytes, Listener& listener);

}  // namespace formats::xml
