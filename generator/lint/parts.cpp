#include <fmt/format.h>

#include "lint/rules.hpp"

namespace lint {

void check_parts(const links::PageRead& page, Remarks& remarks) {
    const std::string_view bytes = page.file.bytes;
    for (const auto& picture : page.outline.pictures)
        if (!picture.described) {
            const auto address = links::raw_attribute(bytes, picture.tag, "src");
            remarks.push_back({report::Kind::alternative_missing, page.number,
                               address.data() ? std::uint32_t(address.data() - bytes.data()) : picture.tag,
                               fmt::format("the picture \"{}\" has no words in its place", address),
                               "say between the brackets what it shows: ![Map of our area](map.svg)"});
        }
    for (const auto& table : page.outline.tables) {
        if (!table.has_header)
            remarks.push_back({report::Kind::table_without_header, page.number, table.tag,
                               "the table has no header with words in it", "say in its first row what each column holds"});
        if (!table.named)
            remarks.push_back({report::Kind::table_without_name, page.number, table.tag, "the table has no name",
                               "give it a <caption>, or an aria-label to the element around it"});
    }
}

}  // namespace lint
