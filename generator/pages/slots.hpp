// Frames: what many pages share, rendered once, with slots for what is a page's own.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "site/site.hpp"
#include "text/html.hpp"

namespace pages {

enum class Slot : unsigned char {
    title,
    head_title,
    description,
    canonical,
    lang,
    og_type,
    head,
    breadcrumbs,
    contents,
    main,
    page_footer,
    here,
    body,
    date_iso,
    date_long,
    href,
    summary,
    count_
};

/// What stands for a slot while a frame is rendered.
std::string slot_mark(Slot slot);
bool is_slot(std::string_view value);

/// Finished bytes and the origins of the addresses in them.
struct Piece {
    std::string bytes;
    std::vector<site::Origin> origins;
};

/// Appends `html` to `piece`, taking the origin marks out of the one and into the other.
void append(Piece& piece, std::string_view html);
void append(Piece& piece, const Piece& more);
void append_text(Piece& piece, std::string_view text);  ///< escaped
/// The other way round: markup with its origins as marks, to go through a template.
text::Html marked(const Piece& piece);

class Frame {
public:
    Frame() = default;
    /// Cuts rendered markup at its slots.
    explicit Frame(const text::Html& rendered);

    bool has(Slot slot) const { return has_[size_t(slot)]; }
    size_t size() const { return size_; }

    /// Appends the frame to `page`; `fill(slot, page)` appends what belongs into each slot.
    template <class Fill>
    void write(Piece& page, Fill&& fill) const {
        for (const auto& part : parts_) {
            append(page, part.before);
            if (part.slot != Slot::count_) fill(part.slot, page);
        }
    }

private:
    struct Part {
        Piece before;
        Slot slot;
    };
    std::vector<Part> parts_;
    std::array<bool, size_t(Slot::count_)> has_{};
    size_t size_ = 0;
};

}  // namespace pages
