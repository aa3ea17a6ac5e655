// The table of everything that is said of a link to the web, each with its code, what it means and the words for people.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/foreign_words.hpp"
#include "text/moment.hpp"

namespace links {

/// `unsure` is also what a failure is called until it is confirmed.
enum class Status { ok, broken, moved, redirected, blocked, unsure, insecure, excluded, unchecked };
std::string_view name(Status status);
/// For readers of the site: "Works", "Left alone on purpose".
std::string_view words_for_readers(Status status);

enum class Problem {
    none,
    moved,
    redirected,
    could_be_https,
    certificate_ends_soon,
    not_found,
    gone,
    refused_request,
    server_error,
    no_such_host,
    not_connected,
    no_answer,
    cut_off,
    not_http,
    too_much,
    redirect_loop,
    too_many_redirects,
    bad_redirect,
    soft_not_found,
    leads_home,
    domain_for_sale,
    login,
    forbidden,
    too_many_requests,
    challenge,
    robots_txt,
    site_changed,
    fragment_missing,
    fragment_unchecked,
    certificate_expired,
    certificate_of_other_host,
    certificate_incomplete,
    certificate_untrusted,
    tls_failed,
    leaves_https,
    private_address,
    port,
    wrong_type,
    not_as_published,
    program_fault,
    left_out,
    excluded,
    move_planned,
    moved_as_planned,
    count_,
};

/// What a visit says about the link: it works, it fails (and is broken if it goes on failing), or nothing either way.
enum class Says { works, fails, nothing };

/// Who brought it up: a visit; this program, of which it says something, and nothing of the link; or the site's own content.
enum class From { visit, ourselves, content };

struct ProblemInfo {
    Problem problem;
    std::string_view code;
    Status status;  ///< of a link at which it was found once
    Says says;
    std::string_view message;  ///< {url}, {final}, {status} and {detail} stand for what was found
    std::string_view help;
    From from = From::visit;
};

const ProblemInfo& info(Problem problem);
/// What a visit may have found; nothing for other codes.
std::optional<Problem> parse_problem(std::string_view code);

/// The visits just before one that found the same, and what all of them together say about time.
struct Earlier {
    int visits;  ///< without the one that they lead up to
    text::Moment first;
    int first_run;
    int runs;                          ///< how many other runs came after that of the first
    std::chrono::seconds watched;      ///< the sum of the gaps between them, …
    std::chrono::seconds longest_gap;  ///< … and the longest; a gap at which a clock was set back is none
};

/// One visit to a link and its result, as it is remembered; or a stretch of visits that found the same, told by its last one.
struct Attempt {
    text::Moment at{};
    int ms = 0;
    int status = 0;  ///< of HTTP; 0 if there was no reply
    Problem problem = Problem::none;
    text::ForeignWords final_url;           ///< where redirects ended; empty if there were none
    text::ForeignWords title;               ///< of the page, when it was last read
    text::ForeignWords detail;              ///< for the message
    std::optional<text::Moment> page_read;  ///< when the page was last read
    int run = 0;                            ///< which run it belongs to
    bool counts = true;  ///< false when the reason lies with us: our network was down, a mistake of ours, no time left
    std::optional<Earlier> earlier;  ///< of a stretch
};

inline constexpr size_t longest_message = 2000;  ///< it may name two addresses

struct Words {
    text::ForeignWords message;
    text::ForeignWords help;
};

/// What to tell people about `attempt` at the link `url`; both texts are empty if nothing is wrong.
Words words(const std::string& url, const Attempt& attempt);

}  // namespace links
