// A place where the site is published: a folder of releases on this machine, or what rclone reaches.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "host/plan.hpp"
#include "model/portal.hpp"
#include "site/site.hpp"

namespace cli {

/// The target of that name; null, with the reason on standard error, if there is none.
const model::PublishTarget* find_target(const model::Settings& settings, const std::string& name);

/// False, with a finding, if the content does not say where readers find the site: its pages would name this machine.
bool has_address(const model::Settings& settings, const Options& options);

class Destination {
public:
    virtual ~Destination() = default;

    /// What was written down there about the site that it holds; empty before the first.
    virtual host::Manifest manifest() const = 0;
    /// What is found there.
    virtual host::Sizes sizes() const = 0;
    /// Makes the plan's end true; killed or cut off at any moment it leaves a site that works, and the next time completes it.
    virtual void carry_out(const host::Plan& plan, const site::Site& site) = 0;
};

/// Holds a folder's lock while it lives. Throws Failure, as the members do.
std::unique_ptr<Destination> open_destination(const model::PublishTarget& target, const Options& options);

/// Folders that a build reads or replaces.
std::vector<std::string> not_for_releases(const Options& options);

}  // namespace cli
