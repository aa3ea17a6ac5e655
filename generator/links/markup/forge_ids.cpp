#include "links/markup/forge_ids.hpp"

#include <unordered_map>

#include "links/markup/references.hpp"
#include "links/markup/tokenizer.hpp"
#include "text/forge_slug.hpp"

namespace links {
namespace {

bool is_heading(std::string_view name) { return name.size() == 2 && (name[0] | 0x20) == 'h' && name[1] >= '1' && name[1] <= '6'; }

/// "own" of "Words {#own}"
std::string_view own_id(std::string_view words) {
    const auto open = words.rfind("{#");
    if (open == std::string_view::npos || !words.ends_with('}')) return {};
    const auto id = words.substr(open + 2, words.size() - open - 3);
    return id.find_first_of(" \t\n") == std::string_view::npos ? id : std::string_view();
}

class Headings {
public:
    void start(const Tag& tag, std::uint32_t, Namespace space) {
        if (space == Namespace::html && is_heading(tag.name)) open_ = true, words_.clear();
    }
    void text(std::string_view raw) {
        if (open_) words_ += decoded(raw, ReferenceContext::text);
    }
    void end(std::string_view name) {
        if (open_ && is_heading(name)) open_ = false, add(trimmed(words_));
    }
    void style_sheet(std::string_view, std::uint32_t) {}
    void script(const Tag&, std::string_view, std::uint32_t) {}
    void style_instruction(const Tag&, std::uint32_t) {}

    std::vector<std::string> take() { return std::move(ids_); }

private:
    void add(std::string_view words) {
        if (const auto own = own_id(words); !own.empty()) ids_.emplace_back(own);
        auto id = text::forge_slug(words);
        const auto earlier = seen_[id]++;
        if (earlier > 0) id += "-" + std::to_string(earlier);
        if (!id.empty()) ids_.push_back(std::move(id));
    }

    bool open_ = false;
    std::string words_;
    std::unordered_map<std::string, size_t> seen_;
    std::vector<std::string> ids_;
};

}  // namespace

std::vector<std::string> forge_ids(std::string_view page) {
    Headings headings;
    Tokenizer(page, Markup::html, headings).read();
    return headings.take();
}

}  // namespace links
