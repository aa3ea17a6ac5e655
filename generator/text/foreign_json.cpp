#include "text/foreign_json.hpp"

#include <set>
#include <vector>

namespace text {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t greatest_count = std::uint64_t(1) << 53;  ///< every program that reads JSON keeps those below exactly

/// Looks at nothing but brackets and strings, so that nothing is built from what is too deep.
bool is_within(std::string_view json, const JsonLimits& limits) {
    if (json.size() > limits.bytes) return false;
    size_t depth = 0;
    bool in_string = false;
    for (size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '"') in_string = !in_string;
        else if (in_string) at += c == '\\' ? 1 : 0;
        else if ((c == '[' || c == '{') && ++depth > limits.depth) return false;
        else if ((c == ']' || c == '}') && depth > 0) --depth;
    }
    return true;
}

/// Notices an object that has a key twice, of which the parser would keep the last.
class Keys {
public:
    bool operator()(int, Json::parse_event_t event, const Json& parsed) {
        if (event == Json::parse_event_t::object_start) open_.emplace_back();
        else if (event == Json::parse_event_t::object_end) open_.pop_back();
        else if (event == Json::parse_event_t::key) twice_ |= !open_.back().insert(parsed.get<std::string>()).second;
        return true;
    }
    bool twice() const { return twice_; }

private:
    std::vector<std::set<std::string>> open_;
    bool twice_ = false;
};

}  // namespace

bool is_json(std::string_view json, const JsonLimits& limits) { return is_within(json, limits) && Json::accept(json); }

std::optional<Json> parse_json(std::string_view json, const JsonLimits& limits) {
    if (!is_within(json, limits)) return std::nullopt;
    Keys keys;
    auto parsed = Json::parse(
        json, [&](int depth, Json::parse_event_t event, Json& value) { return keys(depth, event, value); },
        /*allow_exceptions=*/false);
    if (parsed.is_discarded() || keys.twice()) return std::nullopt;
    return parsed;
}

const Json* member_of(const Json& object, const char* name) {
    if (!object.is_object()) return nullptr;
    const auto at = object.find(name);
    return at == object.end() ? nullptr : &*at;
}

std::optional<std::string> text_in(const Json& object, const char* name) {
    const auto* value = member_of(object, name);
    return value && value->is_string() ? std::optional(value->get<std::string>()) : std::nullopt;
}

std::optional<std::uint64_t> count_in(const Json& object, const char* name) {
    const auto* value = member_of(object, name);
    if (!value || !value->is_number_unsigned()) return std::nullopt;
    const auto count = value->get<std::uint64_t>();
    return count < greatest_count ? std::optional(count) : std::nullopt;
}

std::optional<bool> flag_in(const Json& object, const char* name) {
    const auto* value = member_of(object, name);
    return value && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

}  // namespace text
