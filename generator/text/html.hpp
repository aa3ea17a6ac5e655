// HTML under construction: text that is safe to put in a page, with the origin of its addresses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace text {

/// The only type that templates may insert unescaped. Besides markup it may hold origin marks: control sequences that say where
/// an address was written; `pages` takes them out of the finished page and keeps what they say.
class Html {
public:
    Html() = default;
    /// Markup that this program made, or that was checked.
    static Html trusted(std::string markup) { return Html(std::move(markup)); }
    /// Text of an author: `& < > " '` become references, control characters are dropped.
    static Html escaped(std::string_view text);

    Html& operator+=(const Html& more) {
        markup_ += more.markup_;
        return *this;
    }
    const std::string& str() const { return markup_; }
    bool empty() const { return markup_.empty(); }

private:
    explicit Html(std::string markup) : markup_(std::move(markup)) {}
    std::string markup_;
};

/// Appends `text` escaped as `Html::escaped` does.
void append_escaped(std::string& out, std::string_view text);

/// The words of finished markup: tags and origin marks taken out, the references that `append_escaped` makes turned back.
std::string plain(std::string_view markup);

/// The first and last byte of an origin mark; no text of an author can hold them (escaping drops them).
inline constexpr char mark_begin = '\x02';
inline constexpr char mark_end = '\x03';

/// Appends the mark "the address that begins here was written at line:column of source number `source`".
void append_mark(std::string& out, std::uint32_t source, std::uint32_t line, std::uint32_t column);

}  // namespace text
