#include "host/compress.hpp"

#include <brotli/encode.h>
#include <tbb/parallel_for.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <new>

namespace host {
namespace {

constexpr size_t not_worth_it = 512;
constexpr int brotli_quality = 9;
constexpr int gzip_window = 15 + 16;  // zlib's way of asking for the gzip format

bool is_text(std::string_view path) {
    constexpr std::array<std::string_view, 10> endings{".html", ".css", ".js",  ".json", ".xml",
                                                       ".svg",  ".csv", ".ics", ".txt",  ".webmanifest"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string out(deflateBound(&stream, uLong(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string brotli(std::string_view bytes) {
    size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(size, '\0');
    if (!BrotliEncoderCompress(brotli_quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                               reinterpret_cast<const uint8_t*>(bytes.data()), &size, reinterpret_cast<uint8_t*>(out.data())))
        throw std::bad_alloc();
    out.resize(size);
    return out;
}

void add_compressed(site::Site& site) {
    std::vector<std::array<site::File, 2>> copies(site.files.size());
    tbb::parallel_for(size_t(0), site.files.size(), [&](size_t i) {
        const auto& file = site.files[i];
        if (!is_text(file.path) || file.bytes.size() < not_worth_it) return;
        copies[i] = {site::File{file.path + ".br", brotli(file.bytes), {}}, site::File{file.path + ".gz", gzip(file.bytes), {}}};
    });
    for (size_t i = 0; i < copies.size(); ++i)
        for (auto& copy : copies[i])
            if (!copy.path.empty() && copy.bytes.size() < site.files[i].bytes.size()) site.files.push_back(std::move(copy));
    std::sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
}

}  // namespace host
