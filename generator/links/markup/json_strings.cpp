#include "links/markup/json_strings.hpp"

#include "links/url/limits.hpp"
#include "links/markup/tag.hpp"
#include "text/foreign_json.hpp"

namespace links {
namespace {

constexpr size_t deepest = 1000;  ///< data of pages is a dozen deep

/// Walks over a text that is known to be JSON: only strings and brackets matter.
class Walker {
public:
    explicit Walker(std::string_view json) : json_(json) {}

    std::vector<JsonString> strings() {
        while (at_ < json_.size() && strings_.size() <= most_links && keys_.size() <= deepest_json) step();
        return std::move(strings_);
    }

private:
    void step() {
        const char c = json_[at_];
        if (c == '"') return string();
        if (c == '{') keys_.emplace_back();
        else if (c == '[') keys_.push_back(key());
        else if (c == '}' || c == ']') keys_.pop_back();
        ++at_;
    }

    std::string_view key() const { return keys_.empty() ? std::string_view() : keys_.back(); }

    void string() {
        const size_t from = ++at_;
        while (json_[at_] != '"') at_ += json_[at_] == '\\' ? 2 : 1;
        const auto written = json_.substr(from, at_ - from);
        ++at_;
        while (at_ < json_.size() && is_space(json_[at_])) ++at_;
        if (at_ < json_.size() && json_[at_] == ':') keys_.back() = written;
        else strings_.push_back({key(), nlohmann::json::parse(json_.substr(from - 1, written.size() + 2)), from});
    }

    std::string_view json_;
    size_t at_ = 0;
    std::vector<std::string_view> keys_;  ///< of each open bracket
    std::vector<JsonString> strings_;
};

}  // namespace

std::vector<JsonString> json_strings(std::string_view json) {
    if (!text::is_json(json, {json.size(), deepest})) return {};
    return Walker(json).strings();
}

}  // namespace links
