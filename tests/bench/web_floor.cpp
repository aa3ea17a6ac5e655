// The least that asking many addresses can cost: bare libcurl, HEAD (or GET, with all bytes thrown away), 64 at once and 6 a
// host, grouped by host. Prints how many said 200.
#include <curl/curl.h>

#include <deque>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr int at_once = 64, per_host = 6;

struct Host {
    std::deque<std::string> addresses;
    int under_way = 0;
};

std::map<std::string, Host> read_hosts(const char* file) {
    std::map<std::string, Host> hosts;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) hosts[line.substr(0, line.find('/', 8))].addresses.push_back(line);
    return hosts;
}

size_t forget(char*, size_t, size_t count, void*) { return count; }

CURL* new_request(bool get) {
    CURL* const easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_NOBODY, get ? 0L : 1L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &forget);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    return easy;
}

}  // namespace

/// web_floor ADDRESSES [--get]
int main(int count, char** arguments) {
    const bool get = count > 2;
    auto hosts = read_hosts(arguments[1]);
    CURLM* const multi = curl_multi_init();
    std::vector<CURL*> idle;
    int under_way = 0, good = 0;
    const auto begin_some = [&] {
        for (auto& [name, host] : hosts)
            while (under_way < at_once && host.under_way < per_host && !host.addresses.empty()) {
                if (idle.empty()) idle.push_back(new_request(get));
                CURL* const easy = idle.back();
                idle.pop_back();
                curl_easy_setopt(easy, CURLOPT_URL, host.addresses.front().c_str());
                curl_easy_setopt(easy, CURLOPT_PRIVATE, &host);
                curl_multi_add_handle(multi, easy);
                host.addresses.pop_front();
                ++under_way, ++host.under_way;
            }
    };
    for (begin_some(); under_way > 0; begin_some()) {
        int running = 0, left = 0;
        curl_multi_perform(multi, &running);
        if (running == under_way) curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
        while (const auto* message = curl_multi_info_read(multi, &left)) {
            CURL* const easy = message->easy_handle;
            long status = 0;
            Host* host = nullptr;
            curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            curl_easy_getinfo(easy, CURLINFO_PRIVATE, &host);
            curl_multi_remove_handle(multi, easy);
            idle.push_back(easy);
            --under_way, --host->under_way, good += status == 200;
        }
    }
    std::cout << good << '\n';
}
