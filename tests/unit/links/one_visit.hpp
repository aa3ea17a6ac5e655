// One visit to a link, in a web that answers as it is told.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "fake_web.hpp"
#include "links/visits/round.hpp"

namespace one_visit {

using fake::page;
using fake::redirect;
using fake::reply;
using links::Trouble;

inline const auto began = text::from_unix(1'795'320'000);  // 2026-11-22

struct Visited {
    links::Evidence evidence;
    fake::Log log;
    std::string code;
};

inline links::Target target_of(const std::string& address) {
    auto url = *links::parse_url(address);
    const auto fragment = std::exchange(url.fragment, std::nullopt);
    return {url, fragment ? std::vector{*fragment} : std::vector<std::string>{}, false};
}

/// Visits `address` in a web that answers by `answers`; 404 to whatever they do not know.
inline Visited visited(const std::string& address, std::map<std::string, fake::Response> answers, links::Manners manners = {},
                       const links::LastGood* last = nullptr) {
    links::Round round(manners, began);
    fake::Web web([&](const links::Request& request) {
        const auto path = request.address;
        const auto exact = answers.find((request.method == links::Method::head ? "HEAD " : "GET ") + path);
        const auto any = exact != answers.end() ? exact : answers.find(path);
        return any == answers.end() ? fake::Response{reply(404)} : any->second;
    });
    round.add(target_of(address));
    auto all = web.run(round);
    REQUIRE(all.size() == 1);
    auto attempt = links::classify(all[0], last);
    if (!all[0].missing_ids.empty()) attempt = links::at_fragment(attempt, all[0], all[0].missing_ids[0]);
    return {all[0], web.log, std::string(links::info(attempt.problem).code)};
}

inline std::string code(const std::string& address, std::map<std::string, fake::Response> answers, links::Manners manners = {}) {
    return visited(address, std::move(answers), manners).code;
}

inline const std::string here = "https://a.example/docs/x.html";

}  // namespace one_visit
