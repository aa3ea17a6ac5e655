// The codings in which servers send bodies, undone as Fetch has it ("handle content codings").
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace web {

/// What requests offer in Accept-Encoding.
inline constexpr const char* offered_codings = "gzip, deflate, br";

class Coding;

/// Undoes the codings of one body, piece by piece.
class ContentDecoder {
public:
    /// `codings` as Content-Encoding lists them. If one is unknown, the bytes stay as they are: browsers show them so.
    explicit ContentDecoder(std::string_view codings);
    ~ContentDecoder();
    ContentDecoder(ContentDecoder&&) noexcept;
    ContentDecoder& operator=(ContentDecoder&&) noexcept;

    /// Appends what `bytes` stand for until `out` has `limit` bytes. False if they are not in the coding; what follows its end is
    /// passed over.
    bool feed(std::string_view bytes, std::string& out, size_t limit);

private:
    std::vector<std::unique_ptr<Coding>> undone_;  ///< in the order in which they are undone
};

}  // namespace web
