// The link check: verdicts on every link of a site.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "links/register/pardon.hpp"
#include "links/register/register.hpp"
#include "links/internal/survey.hpp"
#include "report/report.hpp"
#include "site/site.hpp"
#include "text/foreign_words.hpp"
#include "text/place.hpp"

namespace links {

/// What a page, a site or the memory says is foreign, even on a page that we made: its links may be quoted from elsewhere.
struct Result {
    text::ForeignWords page;  ///< the file that holds the link: "a/index.html"
    int line = 0;
    int column = 0;
    std::string element;
    std::string attribute;
    text::ForeignWords text;        ///< what a reader sees of the link
    text::ForeignWords url;         ///< as it stands in the page
    text::ForeignWords target;      ///< "b/index.html#x", or the absolute address; empty where there is none
    text::ForeignWords suggestion;  ///< what to write instead, if there is no doubt; empty otherwise
    std::optional<text::Place> source;
    Verdict verdict;
};

enum class Listing { not_ok, all };

/// A file or folder whose name or whose content cannot be read.
struct Unlisted {
    std::string path;
    std::string message, help;
};

struct Options {
    Listing listing = Listing::not_ok;
    std::string root = "public";               ///< how messages call the folder of the site
    Load load = {};                            ///< for a site whose bytes are not in memory
    std::vector<Unlisted> unlisted = {};       ///< each becomes a result
    std::vector<HostRedirect> redirects = {};  ///< of the host of a tree as found
};

struct Checked {
    size_t pages = 0;
    size_t links = 0;
    size_t broken = 0;
    std::vector<Result> results;        ///< by page and place in it
    size_t unread = 0;                  ///< files whose links nobody knows: each is a result, `unchecked` with a code
    size_t documents = 0;               ///< that were read, pages among them
    NotCheckedCounts not_checked = {};  ///< links and files of a site that is not ours
    std::vector<Result> notes = {};     ///< on files that were not judged: the first of each sort
};

/// For a file whose links nobody knows.
Result unread_result(const std::string& path, std::string_view message, std::string_view help);

/// Every link, the internal ones judged, those to the web `unchecked`.
Checked check(const site::Site& site, const Options& options);

/// Gives every unchecked link to the web its verdict, and counts the broken ones; of those that turn out to be fine only
/// `Listing::all` keeps the result.
void judge(Checked& checked, const Register& known, Listing listing);

/// The files that the site lacks and that its links lead to, by their paths as the links have them.
std::vector<std::string> missing_files(const site::Site& site);

using EachAway = std::function<void(const std::string& address)>;

/// Every internal link of the finished bytes must hold: file, exact case, fragment; and every page must be read. A finding stands
/// where the address was written, or in the finished page where that is not known. `each_page` hears of the pages while they are
/// read; `each_away` of every link of a portal that leads to another site.
void check_internal(const site::Site& site, report::Report& report, std::string_view root = "public", EachPage each_page = {},
                    const EachAway& each_away = {});

}  // namespace links
