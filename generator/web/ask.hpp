// Drives a round over the network to its end.
#pragma once

#include <functional>
#include <vector>

#include "links/visits/round.hpp"
#include "web/transport.hpp"

namespace web {

/// Time since the round began.
using Clock = std::function<links::Instant()>;
/// Takes visits that have ended, and may add targets to the round; nothing new is begun before it returns, so that what it has
/// written down is never asked twice.
using Sink = std::function<void(std::vector<links::Evidence>)>;

void ask_all(links::Round& round, Transport& transport, const Clock& now, const Sink& sink);

}  // namespace web
