#include "formats/zip.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace formats {
namespace {

constexpr zip_uint16_t any_day = 1 << 5 | 1;        ///< 1980-01-01, the first day that zip knows, in no time zone
constexpr size_t largest_file = size_t(512) << 20;  ///< in bytes, of what is unpacked
constexpr zip_flags_t paths_are_utf8 = ZIP_FL_ENC_UTF_8;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

void expect(bool holds) {
    if (!holds) throw std::runtime_error("the zip archive cannot be made: there is not enough memory");
}

/// The archive holds a reference to the source of its bytes.
Archive open(zip_source_t* source, int flags) {
    zip_source_keep(source);
    Archive archive(zip_open_from_source(source, flags, nullptr));
    if (!archive) zip_source_free(source);
    return archive;
}

void add(zip_t* archive, const Packed& file) {
    auto* const bytes = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
    const auto at = zip_file_add(archive, file.path.c_str(), bytes, paths_are_utf8);
    if (at < 0) zip_source_free(bytes);
    expect(at >= 0 && zip_file_set_dostime(archive, zip_uint64_t(at), 0, any_day, 0) == 0);
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t about;
    expect(zip_source_stat(source, &about) == 0 && zip_source_open(source) == 0);
    std::string bytes(about.size, '\0');
    const auto count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    expect(count == zip_int64_t(bytes.size()));
    return bytes;
}

}  // namespace

std::string zipped(const std::vector<Packed>& files) {
    const Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    expect(source != nullptr);
    auto archive = open(source.get(), ZIP_TRUNCATE);
    expect(archive != nullptr);
    for (const auto& file : files) add(archive.get(), file);
    expect(zip_close(archive.get()) == 0);
    archive.release();  // NOLINT: closing has freed it
    return bytes_of(source.get());
}

std::optional<std::string> unzipped(std::string_view bytes, const std::string& path) {
    const Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
    const auto archive = source ? open(source.get(), ZIP_RDONLY) : Archive();
    zip_stat_t about;
    if (!archive || zip_stat(archive.get(), path.c_str(), 0, &about) != 0 || about.size > largest_file) return std::nullopt;
    const std::unique_ptr<zip_file_t, Discard> file(zip_fopen(archive.get(), path.c_str(), 0));
    std::string out(about.size, '\0');
    if (!file || zip_fread(file.get(), out.data(), out.size()) != zip_int64_t(out.size())) return std::nullopt;
    return out;
}

}  // namespace formats
