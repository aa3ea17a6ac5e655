#include "host/manifest.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/json.hpp"

namespace host {
namespace {

constexpr int version = 1;

std::string sha256_of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string out;
    for (unsigned i = 0; i < size; ++i) out += fmt::format("{:02x}", digest[i]);
    return out;
}

}  // namespace

bool Manifest::finished() const {
    return std::none_of(files.begin(), files.end(), [](const auto& file) { return file.second.sha256.empty(); });
}

Manifest manifest_of(const site::Site& site) {
    std::vector<std::string> sums(site.files.size());
    tbb::parallel_for(size_t(0), sums.size(), [&](size_t i) { sums[i] = sha256_of(site.files[i].bytes); });
    Manifest manifest;
    for (size_t i = 0; i < sums.size(); ++i)
        manifest.files.emplace_hint(manifest.files.end(), site.files[i].path, Published{sums[i], site.files[i].bytes.size()});
    return manifest;
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
    const auto all = nlohmann::json::parse(json, nullptr, false);
    if (!all.is_object() || all.value("version", 0) != version) return std::nullopt;
    Manifest manifest;
    manifest.number = all.value("number", std::uint64_t(0));
    const auto files = all.value("files", nlohmann::json::object());
    for (const auto& [path, file] : files.items())
        manifest.files[path] = {file.value("sha256", ""), file.value("size", size_t(0)), file.value("outgoing", false)};
    return manifest;
}

}  // namespace host
