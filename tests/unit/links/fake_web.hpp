// A web that answers from a function, in time that only passes when everyone waits.
#pragma once

#include <functional>
#include <map>
#include <queue>
#include <string>
#include <vector>

#include "links/visits/round.hpp"

namespace fake {

struct Response {
    links::Answer answer;
    int ms = 10;
};

inline links::Reply reply(int status, std::vector<links::Header> headers = {}, std::string body = {}) {
    return {status, std::move(headers), std::move(body), {}};
}

inline links::Reply page(std::string body) { return reply(200, {{"content-type", "text/html"}}, std::move(body)); }
inline links::Reply redirect(int status, std::string to) { return reply(status, {{"location", std::move(to)}}); }
inline links::Silence silence(links::Trouble trouble) { return {trouble, {}}; }

inline links::Url url_of(const links::Request& request) { return *links::parse_url(request.address); }

/// "HEAD https://a.example/ @500": what was asked, and when it began.
using Log = std::vector<std::string>;

class Web {
public:
    explicit Web(std::function<Response(const links::Request&)> answers) : answers_(std::move(answers)) {}

    /// Drives the round to its end.
    std::vector<links::Evidence> run(links::Round& round) {
        std::vector<links::Evidence> all;
        while (!round.done()) {
            while (auto* asking = round.next(now_)) begin(*asking);
            if (!under_way_.empty()) end_first(round);
            else if (!round.done()) now_ = std::max(now_, round.next_time().value());  // visits may end without a question
            for (auto& evidence : round.finished()) all.push_back(std::move(evidence));
        }
        return all;
    }

    Log log;
    links::Instant now() const { return now_; }

private:
    struct UnderWay {
        links::Round::Asking* asking;
        Response response;
    };

    void begin(links::Round::Asking& asking) {
        const auto& request = asking.request;
        log.push_back((request.method == links::Method::head ? "HEAD " : "GET ") + request.address + " @" +
                      std::to_string(now_.count()));
        auto response = answers_(request);
        if (response.ms > request.timeout.count()) response = {silence(links::Trouble::timed_out), int(request.timeout.count())};
        under_way_.emplace(now_ + links::Instant(response.ms), UnderWay{&asking, std::move(response)});
    }

    /// Or waits for the next that may begin, if that comes first.
    void end_first(links::Round& round) {
        const auto first = under_way_.begin();
        const auto next = round.next_time();
        now_ = std::max(now_, next ? std::min(*next, first->first) : first->first);
        if (now_ < first->first) return;
        auto ended = std::move(first->second);
        under_way_.erase(first);
        round.take(*ended.asking, std::move(ended.response.answer), ended.response.ms, now_);
    }

    std::function<Response(const links::Request&)> answers_;
    std::multimap<links::Instant, UnderWay> under_way_;
    links::Instant now_{0};
};

}  // namespace fake
