#include "host/manifest.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <tbb/parallel_for.h>

#include <array>
#include <vector>

#include "site/url_path.hpp"
#include "text/foreign_json.hpp"
#include "text/json.hpp"

namespace host {
namespace {

constexpr std::uint64_t version = 1;

std::string sha256_of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string out;
    for (unsigned i = 0; i < size; ++i) out += fmt::format("{:02x}", digest[i]);
    return out;
}

bool is_sha256_or_empty(std::string_view text) {
    return text.empty() || (text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

std::optional<Published> read_published(const nlohmann::json& file) {
    const auto sha256 = text::text_in(file, "sha256");
    const auto size = text::count_in(file, "size");
    const auto* outgoing = text::member_of(file, "outgoing");
    if (!sha256 || !is_sha256_or_empty(*sha256) || !size || (outgoing && !outgoing->is_boolean())) return std::nullopt;
    return Published{*sha256, size_t(*size), text::flag_in(file, "outgoing").value_or(false)};
}

}  // namespace

Manifest manifest_of(const site::Site& site) {
    std::vector<std::string> sums(site.files.size());
    tbb::parallel_for(size_t(0), sums.size(), [&](size_t i) { sums[i] = sha256_of(site.files[i].bytes); });
    Manifest manifest;
    for (size_t i = 0; i < sums.size(); ++i)
        manifest.files.emplace_hint(manifest.files.end(), site.files[i].path, Published{sums[i], site.files[i].bytes.size()});
    return manifest;
}

Sizes sizes_of(const Manifest& manifest) {
    Sizes sizes;
    for (const auto& [path, file] : manifest.files) sizes[path] = file.size;
    return sizes;
}

std::string to_json(const Manifest& manifest) {
    auto files = nlohmann::ordered_json::object();
    for (const auto& [path, file] : manifest.files) {
        auto& one = files[path] = {{"sha256", file.sha256}, {"size", file.size}};
        if (file.outgoing) one["outgoing"] = true;
    }
    return text::json_text({{"version", version}, {"number", manifest.number}, {"files", files}}, 0) + "\n";
}

std::optional<Manifest> read_manifest(std::string_view json) {
    const auto all = text::parse_json(json, {longest_manifest, 3});
    if (!all || text::count_in(*all, "version") != version) return std::nullopt;
    const auto number = text::count_in(*all, "number");
    const auto* files = text::member_of(*all, "files");
    if (!number || !files || !files->is_object()) return std::nullopt;
    Manifest manifest;
    manifest.number = *number;
    for (const auto& [path, file] : files->items()) {
        const auto published = read_published(file);
        if (!published || !site::is_file_path(path)) return std::nullopt;
        manifest.files.emplace_hint(manifest.files.end(), path, *published);
    }
    return manifest;
}

}  // namespace host
