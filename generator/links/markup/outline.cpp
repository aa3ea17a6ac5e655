#include "links/markup/outline.hpp"

#include "links/markup/tokenizer.hpp"

namespace links {
namespace {

class OutlineReader : public Collector {
public:
    OutlineReader(std::string_view page, Arena& arena, PageLinks& links, Outline& outline)
        : Collector(page, arena, links), page_(page), links_(links), outline_(outline) {}

    void start(const Tag& tag, std::uint32_t offset, Namespace space) {
        Collector::start(tag, offset, space);
        if (inside_ == Inside::anchor) simple_ = false;
        if (space == Namespace::html) note(tag, offset);
        last_tag_ = offset;
    }

    void text(std::string_view raw) {
        if (inside_ == Inside::nothing) return;
        if (inside_ == Inside::anchor) simple_ &= words_.empty(), words_ = raw;
        else if (!trimmed(raw).empty()) outline_.tables.back().has_header = true;
    }

    void end(std::string_view name) {
        if (inside_ == Inside::anchor && same_word(name, "a")) {
            if (simple_) outline_.anchors.back().words = trimmed(words_);
            inside_ = Inside::nothing;
        } else if (inside_ == Inside::header && same_word(name, "th")) {
            inside_ = Inside::nothing;
        }
    }

private:
    enum class Inside { nothing, anchor, header };

    void note(const Tag& tag, std::uint32_t offset) {
        if (tag.element == Element::other) other(tag, offset);
        else if (tag.element == Element::a) anchor(tag);
        else if (tag.element == Element::table_part) table_name(tag);
        else if (tag.element == Element::body_or_table) table_part(tag, offset);
        else if (tag.element == Element::img) outline_.pictures.push_back({offset, is_described(offset)});
        else if (tag.element == Element::meta) outline_.redirects |= same_word(tag.get(Attribute::http_equiv), "refresh");
    }

    void anchor(const Tag& tag) {
        if (!tag.has(Attribute::href)) return;
        auto link = links_.links.size() - 1;
        while (link > 0 && links_.links[link].attribute != Attribute::href) --link;
        outline_.anchors.push_back({std::uint32_t(link), {}});
        inside_ = Inside::anchor, simple_ = true, words_ = {};
    }

    bool is_described(std::uint32_t tag) const {
        return !raw_attribute(page_, tag, "alt").empty() || raw_attribute(page_, tag, "role") == "presentation";
    }

    void table_part(const Tag& tag, std::uint32_t offset) {
        if (same_word(tag.name, "table"))
            outline_.tables.push_back({offset, is_labelled(offset) || stands_in_label(offset), false});
        else if (same_word(tag.name, "th") && !outline_.tables.empty()) inside_ = Inside::header;
    }

    bool is_labelled(std::uint32_t tag) const {
        return !raw_attribute(page_, tag, "aria-label").empty() || !raw_attribute(page_, tag, "aria-labelledby").empty();
    }

    /// The element that was opened right before.
    bool stands_in_label(std::uint32_t table) const {
        const auto between = page_.substr(last_tag_, table - last_tag_);
        return trimmed(between.substr(std::min(between.find('>'), between.size() - 1) + 1)).empty() && is_labelled(last_tag_);
    }

    void other(const Tag& tag, std::uint32_t offset) {
        const auto name = tag.name;
        if (name.size() == 2 && (name[0] | 0x20) == 'h' && name[1] >= '1' && name[1] <= '6')
            outline_.headings.push_back({offset, name[1] - '0'});
        else if (same_word(name, "html")) outline_.has_language = !raw_attribute(page_, offset, "lang").empty();
    }

    void table_name(const Tag& tag) {
        if (same_word(tag.name, "caption") && !outline_.tables.empty()) outline_.tables.back().named = true;
    }

    std::string_view page_;
    PageLinks& links_;
    Outline& outline_;
    Inside inside_ = Inside::nothing;
    bool simple_ = false;  ///< the link holds one text and nothing else
    std::string_view words_;
    std::uint32_t last_tag_ = 0;
};

}  // namespace

void Outline::clear() {
    has_language = redirects = false;
    headings.clear(), anchors.clear(), pictures.clear(), tables.clear();
}

void read_page(std::string_view page, Markup markup, Arena& arena, PageLinks& out, Outline& outline) {
    out.clear(), outline.clear();
    OutlineReader reader(page, arena, out, outline);
    Tokenizer(page, markup, reader).read();
}

std::string_view raw_attribute(std::string_view page, std::uint32_t tag, std::string_view lower_case_name) {
    const char* const end = page.data() + page.size();
    std::string_view found;
    bool ignored;
    read_attributes(name_end(page.data() + tag + 1, end), end, ignored, [&](std::string_view name, std::string_view value) {
        if (!found.data() && same_word(name, lower_case_name)) found = value;
    });
    return found;
}

}  // namespace links
