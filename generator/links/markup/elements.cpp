#include "links/markup/elements.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace links {
namespace {

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};

constexpr std::array<Named<Element>, 46> elements{{
    {"a", Element::a},
    {"area", Element::area},
    {"audio", Element::audio},
    {"base", Element::base},
    {"blockquote", Element::blockquote},
    {"body", Element::body_or_table},
    {"table", Element::body_or_table},
    {"thead", Element::body_or_table},
    {"tbody", Element::body_or_table},
    {"tfoot", Element::body_or_table},
    {"tr", Element::body_or_table},
    {"td", Element::body_or_table},
    {"th", Element::body_or_table},
    {"button", Element::button},
    {"caption", Element::table_part},
    {"col", Element::table_part},
    {"colgroup", Element::table_part},
    {"del", Element::del},
    {"embed", Element::embed},
    {"form", Element::form},
    {"frame", Element::frame},
    {"frameset", Element::frameset},
    {"iframe", Element::iframe},
    {"image", Element::image},
    {"img", Element::img},
    {"input", Element::input},
    {"ins", Element::ins},
    {"link", Element::link},
    {"map", Element::map},
    {"meta", Element::meta},
    {"noembed", Element::noembed},
    {"noframes", Element::noframes},
    {"object", Element::object},
    {"plaintext", Element::plaintext},
    {"q", Element::q},
    {"script", Element::script},
    {"source", Element::source},
    {"style", Element::style},
    {"svg", Element::svg_math},
    {"math", Element::svg_math},
    {"template", Element::template_},
    {"textarea", Element::textarea},
    {"title", Element::title},
    {"track", Element::track},
    {"video", Element::video},
    {"xmp", Element::xmp},
}};

constexpr std::array<Named<Attribute>, 28> attributes{{
    {"action", Attribute::action},
    {"background", Attribute::background},
    {"charset", Attribute::charset},
    {"cite", Attribute::cite},
    {"content", Attribute::content},
    {"data", Attribute::data},
    {"encoding", Attribute::encoding},
    {"formaction", Attribute::formaction},
    {"hidden", Attribute::hidden},
    {"href", Attribute::href},
    {"http-equiv", Attribute::http_equiv},
    {"id", Attribute::id},
    {"imagesrcset", Attribute::imagesrcset},
    {"ispermalink", Attribute::is_permalink},
    {"longdesc", Attribute::longdesc},
    {"name", Attribute::name},
    {"ping", Attribute::ping},
    {"poster", Attribute::poster},
    {"property", Attribute::property},
    {"rel", Attribute::rel},
    {"src", Attribute::src},
    {"srcset", Attribute::srcset},
    {"style", Attribute::style},
    {"type", Attribute::type},
    {"url", Attribute::url},
    {"usemap", Attribute::usemap},
    {"xlink:href", Attribute::xlink_href},
    {"xml:base", Attribute::xml_base},
}};

/// The first eight bytes of a name in lower case as one number.
constexpr std::uint64_t packed(std::string_view name) {
    std::uint64_t word = 0;
    for (size_t i = 0; i < name.size() && i < 8; ++i)
        word |= std::uint64_t(static_cast<unsigned char>(name[i] | 0x20)) << (8 * i);
    return word;
}

/// The same for names in pages, without a loop.
inline std::uint64_t packed_fast(std::string_view name) {
    static_assert(std::endian::native == std::endian::little);
    const auto load = [&](size_t at, auto word) {
        std::memcpy(&word, name.data() + at, sizeof word);
        return std::uint64_t(word);
    };
    const size_t size = name.size();
    constexpr std::uint64_t lower = 0x2020202020202020;
    if (size >= 8) return load(0, std::uint64_t()) | lower;
    const unsigned bits = unsigned(size) * 8;
    const std::uint64_t mask = (std::uint64_t(1) << bits) - 1;
    if (size >= 4) return (load(0, std::uint32_t()) | load(size - 4, std::uint32_t()) << (bits - 32) | lower) & mask;
    if (size == 0) return 0;
    const auto byte = [&](size_t at) { return load(at, std::uint8_t()) << (8 * at); };
    return (byte(0) | byte(size / 2) | byte(size - 1) | lower) & mask;
}

/// Finds names by one multiplication: no two of them share a slot.
template <class Value>
class NameTable {
public:
    template <size_t n>
    constexpr explicit NameTable(const std::array<Named<Value>, n>& names) {
        while (!fill(names)) factor_ = (factor_ * 6364136223846793005u + 1442695040888963407u) | 1;
    }

    Value find(std::string_view name) const {
        const auto word = packed_fast(name);
        const auto& slot = slots_[word * factor_ >> 56];
        if (slot.word != word || slot.named.name.size() != name.size()) return Value::other;
        return name.size() <= 8 || same_ending(name, slot.named.name) ? slot.named.value : Value::other;
    }

private:
    struct Slot {
        std::uint64_t word = 0;
        Named<Value> named{"", Value::other};
    };

    template <size_t n>
    constexpr bool fill(const std::array<Named<Value>, n>& names) {
        slots_ = {};
        for (const auto& named : names) {
            auto& slot = slots_[packed(named.name) * factor_ >> 56];
            if (slot.word) return false;
            slot = {packed(named.name), named};
        }
        return true;
    }

    static bool same_ending(std::string_view name, std::string_view lower) {
        return std::equal(name.begin() + 8, name.end(), lower.begin() + 8, [](char a, char b) { return char(a | 0x20) == b; });
    }

    std::array<Slot, 256> slots_{};
    std::uint64_t factor_ = 0x9e3779b97f4a7c15;
};

constexpr NameTable<Element> element_table(elements);
constexpr NameTable<Attribute> attribute_table(attributes);

template <class Value, size_t n>
std::string_view name_in(const std::array<Named<Value>, n>& names, Value value) {
    const auto at = std::find_if(names.begin(), names.end(), [&](const auto& named) { return named.value == value; });
    return at == names.end() ? "*" : at->name;
}

}  // namespace

std::string_view name(Element element) { return name_in(elements, element); }
std::string_view name(Attribute attribute) { return attribute == Attribute::text ? "text" : name_in(attributes, attribute); }

Element element_named(std::string_view name) { return element_table.find(name); }
Attribute attribute_named(std::string_view name) { return attribute_table.find(name); }

}  // namespace links
