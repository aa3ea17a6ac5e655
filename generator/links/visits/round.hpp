// One run over many links: what to ask next, and whom; the answers come from outside.
#pragma once

#include <coroutine>
#include <deque>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "links/visits/evidence.hpp"
#include "links/visits/queue.hpp"
#include "links/visits/task.hpp"

namespace links {

/// What a visit is for: to judge a link to another site; or, of a site that is followed, to get what one address gives, without
/// following its redirect, or to see no more than whether it is there.
enum class Errand { judge, get, see };

/// An address to visit, and which fragments of it links ask for.
struct Target {
    Url url;  ///< its credentials and fragment are never sent
    std::vector<std::string> fragments = {};
    bool read_page = false;  ///< even if nothing looks odd
    Errand errand = Errand::judge;
};

inline constexpr size_t longest_answer = size_t(16) << 20;  ///< bytes that are kept of what `Errand::get` gets

/// A page that several visits need, fetched once.
struct KnownPage {
    int status = 0;  ///< 0 if there was no reply
    std::string final_url;
    std::string body;  ///< its beginning
};

/// The visits suspend in `ask` until whoever drives the round has the answer:
///     while (!round.done()) { start each round.next(now) …; wait for answers; round.take(…); use round.finished(); }
class Round {
public:
    /// A request that waits for its turn or its answer, inside the visit that asks.
    class Asking {
    public:
        Asking(Round& round, Request wanted, Instant delay) : request(std::move(wanted)), round_(round), delay_(delay) {}

        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiter);
        Asking await_resume() { return std::move(*this); }

        Request request;
        Answer answer = {};
        int ms = 0;

    private:
        friend class Round;
        Round& round_;
        Instant delay_;
        std::coroutine_handle<> waiter_;
    };

    /// `seed` decides on waiting times and on the names of pages that cannot exist.
    Round(Manners manners, text::Moment began, std::uint64_t seed = 0)
        : manners_(std::move(manners)), began_(began), seed_(seed), queue_(manners_) {}
    Round(const Round&) = delete;

    void add(Target target);
    bool done() const { return open_ == 0; }  ///< also once the time for the whole run is over
    size_t open() const { return open_; }

    /// A request to begin at `now`; nothing if all have to wait.
    Asking* next(Instant now);
    /// When the next may begin, if no answer comes before.
    std::optional<Instant> next_time() const { return queue_.next(); }
    void take(Asking& asking, Answer answer, int ms, Instant now);
    /// The visits that have ended since it was last asked for.
    std::vector<Evidence> finished();

    // For visits.
    Asking ask(Request request, Instant delay) { return Asking(*this, std::move(request), delay); }
    const Manners& manners() const { return manners_; }
    text::Moment moment() const { return began_ + std::chrono::floor<std::chrono::seconds>(now_); }
    /// A number that is the same in every run with the same seed.
    std::uint64_t chance(std::string_view about) const;

    /// What is known of pages that several visits need; the first to want one fetches it while the others wait. What it threw
    /// instead is thrown to all of them.
    struct Known {
        std::optional<KnownPage> page;
        std::exception_ptr fault;
        bool asked = false;
        std::vector<std::coroutine_handle<>> waiting;

        bool await_ready() const noexcept { return page || fault; }
        void await_suspend(std::coroutine_handle<> waiter) { waiting.push_back(waiter); }
        const KnownPage& await_resume() const {
            if (fault) std::rethrow_exception(fault);
            return *page;
        }
        /// Resumes those that wait, once `page` or `fault` is there.
        void settle();
    };
    Known& known(const std::string& url) { return known_[url]; }

private:
    /// Visits of one host: those beyond a few wait unbegun, so that memory does not grow with the number of links.
    struct Visits {
        std::deque<Target> waiting;
        int under_way = 0;
    };
    struct UnderWay {
        Target target;
        Visits& of_host;
        Evidence evidence;  ///< until the visit has given its own: of one that threw
        std::exception_ptr fault = {};
        std::optional<Task<bool>> visit = {};
        std::list<UnderWay>::iterator place = {};
    };

    void begin_visits(Visits& of_host);
    Task<bool> run(UnderWay& begun);
    void end();
    Evidence without_answer(const Target& target, VisitEnd end) const;

    Manners manners_;
    text::Moment began_;
    std::uint64_t seed_;
    Instant now_{0};
    Queue<Asking*> queue_;
    std::map<std::string, Known> known_;
    std::vector<Evidence> left_out_;
    size_t open_ = 0;
    std::map<std::string, Visits> hosts_;
    std::vector<Visits*> with_room_;
    bool over_ = false;                    ///< the time for the whole run
    std::list<UnderWay> ended_, running_;  ///< goes first: suspended visits refer to the rest
};

/// Visits one link: HEAD, then GET if that proves nothing or the page has to be read. Only of `Errand::get` the evidence keeps
/// the body.
Task<Evidence> visit(Round& round, Target target);

}  // namespace links
