// JSON that somebody else wrote: read within limits, and looked at before it is believed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace text {

struct JsonLimits {
    size_t bytes = size_t(64) << 20;
    size_t depth = 64;  ///< of brackets: what handles a value goes as deep, and the stack is finite
};

/// Whether `json` is JSON (RFC 8259, UTF-8) within `limits`.
bool is_json(std::string_view json, const JsonLimits& limits = {});

/// Nothing for what `is_json` refuses, for a number too large to be kept, and for an object that has a key twice.
std::optional<nlohmann::json> parse_json(std::string_view json, const JsonLimits& limits = {});

/// The member of that name and kind; nothing if `object` is none, or the member is missing, of another kind or too large.
std::optional<std::string> text_in(const nlohmann::json& object, const char* name);
std::optional<std::uint64_t> count_in(const nlohmann::json& object, const char* name);
std::optional<bool> flag_in(const nlohmann::json& object, const char* name);
/// Null for the same reasons; any kind will do.
const nlohmann::json* member_of(const nlohmann::json& object, const char* name);

}  // namespace text
