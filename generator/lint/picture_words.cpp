#include <algorithm>

#include <fmt/format.h>

#include "lint/rules.hpp"
#include "text/ascii.hpp"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;

/// "Picture", "image 2": the kind of thing, which a screen reader says anyway.
bool is_kind_of_picture(std::string_view words) {
    static constexpr auto kinds =
        std::to_array<std::string_view>({"chart", "diagram", "graph", "graphic", "icon", "image", "img", "infographic", "map",
                                         "photo", "photograph", "pic", "picture", "screenshot", "untitled"});
    const auto word = text::trimmed(words.substr(0, words.find_last_not_of("0123456789.:()#-_ ") + 1));
    return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
}

/// "melton-map.png", or "dsc_0042" of /pictures/DSC_0042.jpg.
bool is_file_name(std::string_view words, std::string_view address) {
    for (const std::string_view ending : {".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
        if (words.ends_with(ending) && words.find(' ') == npos) return true;
    const auto file = text::lower_case(address.substr(address.rfind('/') + 1));
    return words.find_first_of("-_0123456789") != npos && words == std::string_view(file).substr(0, file.rfind('.'));
}

}  // namespace

void check_picture_words(const links::PageRead& page, Remarks& remarks) {
    const std::string_view bytes = page.file.bytes;
    for (const auto& picture : page.outline.pictures) {
        const auto words = links::raw_attribute(bytes, picture.tag, "alt");
        const auto address = links::raw_attribute(bytes, picture.tag, "src");
        const auto plain = text::lower_case(text::trimmed(words));
        if (plain.empty() || address.empty() || (!is_kind_of_picture(plain) && !is_file_name(plain, address))) continue;
        remarks.push_back(
            {report::Kind::alternative_vague, page.number, std::uint32_t(address.data() - bytes.data()),
             fmt::format("\"{}\" does not say what the picture shows", words),
             "say what a reader would see: ![Map of our area](map.svg); leave decoration without words: ![](line.svg)"});
    }
}

}  // namespace lint
