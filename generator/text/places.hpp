// Where many bytes of one text stand.
#pragma once

#include "text/place.hpp"

namespace text {

/// As `place_of`, but counting on from the last byte asked for: linear altogether, if asked in ascending order.
class Places {
public:
    Places(std::string_view bytes, Place start) : bytes_(bytes), start_(std::move(start)), line_(start_.line) {}

    Place of(size_t at) {
        if (at < line_begin_) line_ = start_.line, line_begin_ = counted_ = 0;
        for (size_t end; (end = bytes_.substr(0, at).find('\n', counted_)) != std::string_view::npos; ++line_)
            line_begin_ = counted_ = end + 1;
        counted_ = std::max(counted_, at);
        return {start_.file, line_, start_.column + int(at - line_begin_)};
    }

private:
    std::string_view bytes_;
    Place start_;
    int line_;
    size_t line_begin_ = 0;
    size_t counted_ = 0;  ///< no line ends between the line's begin and here
};

}  // namespace text
