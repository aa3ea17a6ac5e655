// Coroutines that wait for one another: a visit reads as a flow although thousands are under way.
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>
#include <variant>

namespace links {

/// Begins when it is awaited (or `start`ed), resumes its waiter when it is done. Not for several threads.
template <class T>
class [[nodiscard]] Task {
public:
    struct promise_type {
        std::optional<T> value;
        std::exception_ptr error;
        std::coroutine_handle<> waiter = std::noop_coroutine();

        struct Handover {
            bool await_ready() const noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> done) noexcept {
                return done.promise().waiter;
            }
            void await_resume() const noexcept {}
        };

        Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        Handover final_suspend() const noexcept { return {}; }
        void return_value(T result) { value = std::move(result); }
        void unhandled_exception() { error = std::current_exception(); }
    };

    Task(Task&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    Task& operator=(Task&&) = delete;
    ~Task() {
        if (handle_) handle_.destroy();
    }

    void start() { handle_.resume(); }
    bool done() const { return handle_.done(); }
    T result() {
        auto& promise = handle_.promise();
        if (promise.error) std::rethrow_exception(promise.error);
        return std::move(*promise.value);
    }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> waiter) noexcept {
        handle_.promise().waiter = waiter;
        return handle_;
    }
    T await_resume() { return result(); }

private:
    explicit Task(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
    std::coroutine_handle<promise_type> handle_;
};

}  // namespace links
