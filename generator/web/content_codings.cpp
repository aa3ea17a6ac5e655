#include "web/content_codings.hpp"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <stdexcept>

#include "text/ascii.hpp"

namespace web {

/// Takes pieces; false when no more is wanted.
using Sink = std::function<bool(std::string_view)>;

enum class Fed { well, enough, badly };

class Coding {
public:
    virtual ~Coding() = default;
    virtual Fed feed(std::string_view bytes, const Sink& sink) = 0;
};

namespace {

constexpr size_t most_codings = 5;
constexpr size_t piece_size = 16384;
constexpr unsigned char first_of_gzip = 0x1f;

/// `gzip_or_none` stands for one that a server names a second time and has used once.
enum class Format { gzip, gzip_or_none, deflate };

/// gzip, of which any number of members may follow one another, and "deflate", which is zlib's format or, from some servers,
/// bare.
class Inflate : public Coding {
public:
    explicit Inflate(Format format) : format_(format) {}
    Inflate(const Inflate&) = delete;
    Inflate& operator=(const Inflate&) = delete;
    ~Inflate() override {
        if (begun_) inflateEnd(&stream_);
    }

    Fed feed(std::string_view bytes, const Sink& sink) override {
        if (!begun_ && !bytes.empty()) begin(static_cast<unsigned char>(bytes[0]));
        if (is_none_) return sink(bytes) ? Fed::well : Fed::enough;
        stream_.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = unsigned(bytes.size());
        while (goes_on())
            if (const auto fed = step(sink); fed != Fed::well) return fed;
        return Fed::well;
    }

private:
    void begin(unsigned char first) {
        constexpr int window = 15, with_gzip_header = 16;
        const bool has_zlib_header = (first & 0x0f) == Z_DEFLATED;
        is_none_ = format_ == Format::gzip_or_none && first != first_of_gzip;
        const int bits = format_ != Format::deflate ? window + with_gzip_header : has_zlib_header ? window : -window;
        if (inflateInit2(&stream_, bits) != Z_OK) throw std::bad_alloc();
        begun_ = true;
    }

    Fed step(const Sink& sink) {
        std::array<char, piece_size> piece;
        stream_.next_out = reinterpret_cast<unsigned char*>(piece.data());
        stream_.avail_out = unsigned(piece.size());
        const int result = inflate(&stream_, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return Fed::badly;
        if (!sink({piece.data(), piece.size() - stream_.avail_out})) return Fed::enough;
        between_members_ = result == Z_STREAM_END;
        return Fed::well;
    }

    /// Whether there is more to read. What follows a member and begins like one is the next.
    bool goes_on() {
        if (ended_ || stream_.avail_in == 0) return false;
        if (!between_members_) return true;
        ended_ = format_ == Format::deflate || *stream_.next_in != first_of_gzip || inflateReset(&stream_) != Z_OK;
        between_members_ = false;
        return !ended_;
    }

    Format format_;
    z_stream stream_{};
    bool begun_ = false, is_none_ = false, between_members_ = false, ended_ = false;
};

class Brotli : public Coding {
public:
    Fed feed(std::string_view bytes, const Sink& sink) override {
        size_t left = bytes.size();
        auto* in = reinterpret_cast<const unsigned char*>(bytes.data());
        for (auto more = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT; more == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;) {
            std::array<char, piece_size> piece;
            size_t room = piece.size();
            auto* out = reinterpret_cast<unsigned char*>(piece.data());
            more = BrotliDecoderDecompressStream(state_.get(), &left, &in, &room, &out, nullptr);
            if (more == BROTLI_DECODER_RESULT_ERROR) return ended_ ? Fed::well : Fed::badly;
            if (!sink({piece.data(), piece.size() - room})) return Fed::enough;
            ended_ |= more == BROTLI_DECODER_RESULT_SUCCESS;
        }
        return Fed::well;
    }

private:
    struct Destroy {
        void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
    };
    std::unique_ptr<BrotliDecoderState, Destroy> state_{BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)};
    bool ended_ = false;
};

std::unique_ptr<Coding> coding_of(std::string_view name, bool again) {
    if (name == "gzip" || name == "x-gzip") return std::make_unique<Inflate>(again ? Format::gzip_or_none : Format::gzip);
    if (name == "deflate") return std::make_unique<Inflate>(Format::deflate);
    if (name == "br") return std::make_unique<Brotli>();
    return nullptr;
}

std::vector<std::string> names_in(std::string_view codings) {
    std::vector<std::string> names;
    while (!codings.empty()) {
        const auto end = std::min(codings.find(','), codings.size());
        const auto name = text::lower_case(text::trimmed(codings.substr(0, end)));
        if (!name.empty() && name != "identity" && name != "none") names.push_back(name);
        codings.remove_prefix(std::min(end + 1, codings.size()));
    }
    return names;
}

}  // namespace

ContentDecoder::ContentDecoder(std::string_view codings) {
    auto names = names_in(codings);
    std::reverse(names.begin(), names.end());
    for (size_t i = 0; i < names.size(); ++i) undone_.push_back(coding_of(names[i], i > 0 && names[i] == names[i - 1]));
    const bool is_known = std::all_of(undone_.begin(), undone_.end(), [](const auto& coding) { return coding != nullptr; });
    if (!is_known || undone_.size() > most_codings) undone_.clear();
}

ContentDecoder::~ContentDecoder() = default;
ContentDecoder::ContentDecoder(ContentDecoder&&) noexcept = default;
ContentDecoder& ContentDecoder::operator=(ContentDecoder&&) noexcept = default;

bool ContentDecoder::feed(std::string_view bytes, std::string& out, size_t limit) {
    bool well = true;
    const std::function<bool(size_t, std::string_view)> pass = [&](size_t stage, std::string_view piece) {
        if (stage == undone_.size()) return out += piece.substr(0, limit - out.size()), out.size() < limit;
        const auto fed = undone_[stage]->feed(piece, [&](std::string_view next) { return pass(stage + 1, next); });
        well &= fed != Fed::badly;
        return fed == Fed::well;
    };
    pass(0, bytes);
    return well;
}

}  // namespace web
