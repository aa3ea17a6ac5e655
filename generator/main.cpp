#include "text/date.hpp"

int main() { return 0; }
