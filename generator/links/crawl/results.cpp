#include "links/crawl/results.hpp"

namespace links {

using text::ForeignWords;

text::ForeignWords whole_address(std::string_view address) {
    constexpr auto longest = ForeignWords::longest_address;
    return ForeignWords::of(address.size() > longest ? "" : address, longest);
}

Result unread_result(const Url& url, const std::string& why, const std::string& help) {
    Result result;
    result.page = whole_address(url.href());
    result.line = result.column = 1;
    result.verdict.status = Status::unchecked;
    result.verdict.fault = report::Kind::unreadable_file;
    result.verdict.words = {ForeignWords::of(why, longest_message), ForeignWords::of(help)};
    return result;
}

}  // namespace links
