#include "cli/check_list.hpp"

#include <fmt/format.h>

#include "links/internal/meant.hpp"
#include "links/url/url.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace cli {
namespace {

using text::ForeignWords;

void refuse(links::Result& result, std::string_view address) {
    auto meant = links::address_meant_by(address);
    if (meant.empty() && links::parse_url("https://" + std::string(address))) meant = "https://" + std::string(address);
    result.verdict.status = links::Status::broken;
    result.verdict.fault = report::Kind::bad_address;
    result.verdict.words = {ForeignWords::of(fmt::format("\"{}\" is no whole address", address), links::longest_message),
                            ForeignWords::of(meant.empty() ? "correct it, or take it out" : fmt::format("write \"{}\"", meant))};
}

links::Result result_of(std::string_view address, int line, int column) {
    links::Result result;
    result.page = ForeignWords::of(standard_input);
    result.line = line, result.column = column;
    result.url = ForeignWords::of(address, ForeignWords::longest_address);
    const auto url = links::parse_url(address);
    const bool is_whole = url && (url->opaque_path || !url->host.value_or("").empty());
    if (!is_whole) return refuse(result, address), result;
    const bool is_web = url->scheme == "http" || url->scheme == "https";
    result.verdict.status = is_web ? links::Status::unchecked : links::Status::ok;
    result.target = ForeignWords::whole_address(url->href());
    return result;
}

}  // namespace

links::Checked check_list(std::string_view list) {
    links::Checked checked;
    int line = 0;
    for (const auto whole : text::lines_of(list)) {
        ++line;
        const auto address = text::trimmed(whole);
        if (address.empty() || address.starts_with('#')) continue;
        checked.results.push_back(result_of(address, line, int(address.data() - whole.data()) + 1));
        checked.broken += checked.results.back().verdict.status == links::Status::broken;
        ++checked.links;
    }
    checked.pages = 1;
    return checked;
}

}  // namespace cli
