#include "links/visits/problem.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace links {
namespace {

struct StatusInfo {
    Status status;
    std::string_view name;
    std::string_view for_readers;
};

constexpr std::array<StatusInfo, 9> statuses{{{Status::ok, "ok", "Works"},
                                              {Status::broken, "broken", "Broken"},
                                              {Status::moved, "moved", "Works, but has moved"},
                                              {Status::redirected, "redirected", "Works"},
                                              {Status::blocked, "blocked", "Blocks automated requests"},
                                              {Status::unsure, "unsure", "Failed lately"},
                                              {Status::insecure, "insecure", "Not secure"},
                                              {Status::excluded, "excluded", "Left alone on purpose"},
                                              {Status::unchecked, "unchecked", "Not yet checked"}}};

constexpr std::string_view ask_owner = "look for the page on the site and link to where it is now, or ask the owner";
constexpr std::string_view wait = "it may pass; ask the owner if it goes on";
constexpr std::string_view look = "open it in a browser: the site blocks automated requests, so a person must look";
constexpr std::string_view tell_owner = "browsers warn people off; tell the owner, and link elsewhere until it is put right";

constexpr std::array<ProblemInfo, size_t(Problem::count_)> problems{{
    {Problem::none, "", Status::ok, Says::works, "", ""},
    {Problem::moved, "moved", Status::moved, Says::works, "\"{url}\" has moved for good to \"{final}\"{detail}",
     "write \"{final}\""},
    {Problem::redirected, "redirected", Status::redirected, Says::works, "\"{url}\" leads for now to \"{final}\"{detail}",
     "nothing to do: the owner keeps the old address"},
    {Problem::could_be_https, "could-be-https", Status::insecure, Says::works,
     "\"{url}\" works, but is not encrypted: with https it works, too", "write \"{detail}\""},
    {Problem::certificate_ends_soon, "certificate-ends-soon", Status::ok, Says::works,
     "the certificate of \"{url}\" ends on {detail}", "tell the owner before browsers warn people off"},

    {Problem::not_found, "not-found", Status::unsure, Says::fails, "the site has no page \"{url}\" ({status})", ask_owner},
    {Problem::gone, "gone", Status::unsure, Says::fails, "the owner has taken \"{url}\" down for good ({status})",
     "link to what replaces it, or take the link out"},
    {Problem::refused_request, "refused-request", Status::blocked, Says::nothing,
     "the site refuses to show \"{url}\" to a program ({status})", look},
    {Problem::server_error, "server-error", Status::unsure, Says::fails, "the site of \"{url}\" has a fault ({status})", wait},
    {Problem::no_such_host, "no-such-host", Status::unsure, Says::fails, "the host name in \"{url}\" does not exist",
     "look for a misspelt name; if it is right, the site has closed or moved: look for its new address"},
    {Problem::not_connected, "not-connected", Status::unsure, Says::fails, "the site of \"{url}\" takes no connection", wait},
    {Problem::no_answer, "no-answer", Status::unsure, Says::fails, "\"{url}\" gives no answer in good time", wait},
    {Problem::cut_off, "cut-off", Status::unsure, Says::fails, "\"{url}\" drops the connection before the response is complete",
     wait},
    {Problem::not_http, "not-http", Status::unsure, Says::fails, "\"{url}\" answers with something that no browser can read",
     wait},
    {Problem::too_much, "too-much", Status::unsure, Says::fails, "\"{url}\" answers without end", wait},
    {Problem::redirect_loop, "redirect-loop", Status::unsure, Says::fails, "\"{url}\" leads round in a circle by \"{final}\"",
     ask_owner},
    {Problem::too_many_redirects, "too-many-redirects", Status::unsure, Says::fails,
     "\"{url}\" leads on and on, at last to \"{final}\"", ask_owner},
    {Problem::bad_redirect, "bad-redirect", Status::unsure, Says::fails,
     "\"{url}\" leads on to \"{detail}\", which is no address of the web", ask_owner},
    {Problem::soft_not_found, "soft-not-found", Status::unsure, Says::fails,
     "\"{url}\" shows what its site shows for pages that do not exist", ask_owner},
    {Problem::leads_home, "leads-home", Status::unsure, Says::fails, "\"{url}\" leads to the site's first page \"{final}\" only",
     ask_owner},
    {Problem::domain_for_sale, "domain-for-sale", Status::unsure, Says::fails, "the name in \"{url}\" is up for sale",
     "take the link out soon, since anyone may buy the name; look for where the content went"},

    {Problem::login, "login", Status::blocked, Says::nothing, "\"{url}\" asks people to sign in ({status})",
     "link to a page that everyone may see, or say in the text that one must sign in"},
    {Problem::forbidden, "forbidden", Status::blocked, Says::nothing, "the site does not let a program see \"{url}\" ({status})",
     look},
    {Problem::too_many_requests, "too-many-requests", Status::blocked, Says::nothing,
     "the site of \"{url}\" asks for fewer requests ({status})", "nothing to do: it is checked again in the next run"},
    {Problem::challenge, "challenge", Status::blocked, Says::nothing, "the site of \"{url}\" lets only people in ({status})",
     look},
    {Problem::robots_txt, "robots-txt", Status::blocked, Says::nothing, "the site asks programs not to visit \"{url}\"", look},

    {Problem::site_changed, "site-changed", Status::unsure, Says::nothing, "\"{url}\" shows another site than before: {detail}",
     "open it in a browser, and look for where the content went if it is no longer the page that was meant"},
    {Problem::fragment_missing, "fragment-missing", Status::unsure, Says::nothing,
     "the page of \"{url}\" answers, but has no id \"{detail}\"",
     "open it in a browser, and correct what follows \"#\" or leave it out"},
    {Problem::fragment_unchecked, "fragment-unchecked", Status::ok, Says::works,
     "what follows \"#\" in \"{url}\" is read by the page's own script: only the page was checked",
     "open it in a browser to see that it shows what is meant"},

    {Problem::certificate_expired, "certificate-expired", Status::insecure, Says::nothing,
     "the certificate of \"{url}\" is out of date", tell_owner},
    {Problem::certificate_of_other_host, "certificate-of-other-host", Status::insecure, Says::nothing,
     "the certificate of \"{url}\" is another site's", tell_owner},
    {Problem::certificate_incomplete, "certificate-incomplete", Status::insecure, Says::nothing,
     "\"{url}\" sends only a part of its chain of certificates", "some browsers warn people off; tell the owner"},
    {Problem::certificate_untrusted, "certificate-untrusted", Status::insecure, Says::nothing,
     "the certificate of \"{url}\" comes from nobody whom browsers trust", tell_owner},
    {Problem::tls_failed, "tls-failed", Status::insecure, Says::nothing, "no secure connection to \"{url}\" comes about",
     tell_owner},
    {Problem::leaves_https, "leaves-https", Status::insecure, Says::nothing,
     "\"{url}\" leads on to \"{final}\", which is not secure", "tell the owner, or link to a page that is secure"},

    {Problem::private_address, "private-address", Status::unchecked, Says::nothing,
     "\"{url}\" leads into a private network ({detail}) and was not asked",
     "link to a public address, or allow the host by its name"},
    {Problem::port, "port", Status::unchecked, Says::nothing, "\"{url}\" uses port {detail} and was not asked",
     "link to an address without a port, or allow the host by its name"},

    {Problem::wrong_type, "served-wrong", Status::unsure, Says::fails, "\"{url}\" is served as {detail}",
     "many hosts show a page of their own where a file is missing: look what comes, or set the type on the host"},
    {Problem::not_as_published, "not-as-published", Status::unsure, Says::fails,
     "the host serves another \"{url}\" than what was published",
     "publish again, or see whether a cache still keeps the old page"},

    {Problem::program_fault, "program-fault", Status::unsure, Says::nothing,
     "the check of \"{url}\" failed by a mistake of this program: {detail}",
     "open it in a browser, and report the mistake: it says nothing about the link", From::ourselves},
    {Problem::left_out, "left-out", Status::unchecked, Says::nothing,
     "\"{url}\" was not checked this time: the time for the run was over first",
     "nothing need be done: the next run begins with it", From::ourselves},

    {Problem::excluded, "excluded", Status::excluded, Says::nothing, "\"{url}\" is left alone until {detail}", "", From::content},
    {Problem::move_planned, "move-planned", Status::ok, Says::nothing, "\"{url}\" is to move on {detail}",
     "`csa relink` writes \"{final}\" from that day on", From::content},
    {Problem::moved_as_planned, "moved-as-planned", Status::moved, Says::nothing, "\"{url}\" has moved as planned on {detail}",
     "`csa relink` writes \"{final}\" from that day on", From::content},
}};

template <class Table, class Key>
constexpr bool in_order(const Table& table, Key key) {
    for (size_t i = 0; i < table.size(); ++i)
        if (size_t(table[i].*key) != i) return false;
    return true;
}
static_assert(in_order(problems, &ProblemInfo::problem), "problems[] lists the problems in the order of the enum");
static_assert(in_order(statuses, &StatusInfo::status), "statuses[] lists them in the order of the enum");

text::ForeignWords filled(std::string_view text, const std::string& url, const Attempt& attempt) {
    const auto words = fmt::format(fmt::runtime(text), fmt::arg("url", url), fmt::arg("final", attempt.final_url),
                                   fmt::arg("status", attempt.status), fmt::arg("detail", attempt.detail));
    return text::ForeignWords::of(words, longest_message);
}

}  // namespace

std::string_view name(Status status) { return statuses[size_t(status)].name; }

std::string_view words_for_readers(Status status) { return statuses[size_t(status)].for_readers; }

const ProblemInfo& info(Problem problem) { return problems[size_t(problem)]; }

std::optional<Problem> parse_problem(std::string_view code) {
    const auto at = std::find_if(problems.begin(), problems.end(),
                                 [&](const auto& row) { return row.code == code && row.from != From::content; });
    return at == problems.end() ? std::nullopt : std::optional(at->problem);
}

Words words(const std::string& url, const Attempt& attempt) {
    const auto& row = info(attempt.problem);
    return {filled(row.message, url, attempt), filled(row.help, url, attempt)};
}

}  // namespace links
