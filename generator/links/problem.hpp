// The table of what can be wrong with a link to the web, each with what it means and the words for people.
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

enum class Problem {
    none,
    moved,
    redirected,
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
    certificate_expired,
    certificate_of_other_host,
    certificate_incomplete,
    certificate_untrusted,
    tls_failed,
    leaves_https,
    private_address,
    port,
    program_fault,
    left_out,
    count_,
};

/// What a visit says about the link: it works, it fails (and is broken if it goes on failing), or nothing either way.
enum class Says { works, fails, nothing };

struct ProblemInfo {
    Problem problem;
    std::string_view code;
    Status status;  ///< of a link at which it was found once
    Says says;
    std::string_view message;  ///< {url}, {final}, {status} and {detail} stand for what was found
    std::string_view help;
};

const ProblemInfo& info(Problem problem);
/// Whether it says something about this program or its run, and nothing about the link.
bool is_ours(Problem problem);
std::optional<Problem> parse_problem(std::string_view code);

/// One visit to a link and its result, as it is remembered.
struct Attempt {
    text::Moment at{};
    int ms = 0;
    int status = 0;  ///< of HTTP; 0 if there was no reply
    Problem problem = Problem::none;
    text::ForeignWords final_url;  ///< where redirects ended; empty if there were none
    text::ForeignWords title;      ///< of the page, if it was read
    text::ForeignWords detail;     ///< for the message
    bool page_read = false;
    int run = 0;         ///< which run it belongs to
    bool counts = true;  ///< false when the reason lies with us: our network was down, a mistake of ours, no time left
};

inline constexpr size_t longest_message = 2000;  ///< it may name two addresses

struct Words {
    text::ForeignWords message;
    text::ForeignWords help;
};

/// What to tell people about `attempt` at the link `url`; both texts are empty if nothing is wrong.
Words words(const std::string& url, const Attempt& attempt);

}  // namespace links
