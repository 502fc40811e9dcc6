// The inner loop of the search in C++, on a state that bench/insertions wrote. The body of `scan` follows RosterState.scan line by line,
// with the same array and the same order of tests; larger and smaller are left to the compiler. Usage: insertions STATE PASSES
// Prints one line of JSON: evaluations, scans, checksum, wall and CPU nanoseconds of the loop.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

constexpr int32_t never = 1 << 29;
constexpr int queryLength = 5;
constexpr int32_t labelCount = 6;
enum { END0, END1, LATE0, LATE1, PLACE, LEG };
constexpr int32_t shiftSize = 8;
enum { START, END, REST, REST_FROM, REST_TO, TRAVEL, VISITS, MATRIX };

struct State {
  int32_t stride;
  int32_t locations;
  int32_t shifts, waysOut, waysInto;
  std::vector<int32_t> length, labels, queries;
  int32_t foundPosition = 0;
  double evaluations = 0;

  int32_t scan(int32_t slot, int32_t at, int32_t duration, int32_t es, int32_t ls) {
    const int32_t *const labels = this->labels.data();
    const int32_t shift = shifts + slot * shiftSize;
    const int32_t here = labels[shift + MATRIX] + at * locations;
    const int32_t into = here + waysInto;
    const int32_t onward = here + waysOut;
    const int32_t rest = labels[shift + REST];
    const int32_t restFrom = labels[shift + REST_FROM];
    const int32_t restTo = labels[shift + REST_TO];
    const int32_t base = slot * stride * labelCount;
    const int32_t last = base + length[slot] * labelCount;
    const int32_t leastEnd = es + duration;
    int32_t best = never;
    int32_t found = base - labelCount;
    int32_t k = base;
    while (k < last && labels[k + 2 * labelCount + LATE0] < leastEnd) k += 2 * labelCount;
    if (k <= last && labels[k + labelCount + LATE0] < leastEnd) k += labelCount;
    const int32_t soonest = rest > 0 ? END0 : END1;
    int32_t place = labels[k + PLACE];
    for (; k <= last; k += labelCount) {
      if (labels[k + soonest] > ls) break;
      const int32_t t1 = labels[into + place];
      place = labels[k + labelCount + PLACE];
      const int32_t t2 = labels[onward + place];
      const int32_t extra = t1 + t2 - labels[k + LEG];
      if (extra >= best) continue;
      const int32_t d0 = labels[k + END0];
      const int32_t l0 = labels[k + labelCount + LATE0];
      const int32_t a0 = d0 + t1;
      int32_t start = a0 < es ? es : a0;
      if (start <= ls) {
        const int32_t end = start + duration;
        const int32_t on = end + t2;
        if (on <= labels[k + labelCount + LATE1]) {
          best = extra;
          found = k;
          continue;
        }
        if (end <= restTo) {
          const int32_t c = on < restFrom ? restFrom : on;
          if (c + rest <= l0) {
            best = extra;
            found = k;
            continue;
          }
        }
      }
      start = labels[k + END1] + t1;
      if (d0 <= restTo) {
        const int32_t c = (a0 < restFrom ? restFrom : a0) + rest;
        if (c < start) start = c;
      }
      if (start < es) start = es;
      if (start <= ls && start + duration + t2 <= l0) {
        best = extra;
        found = k;
      }
    }
    evaluations += (k - base) / labelCount;
    foundPosition = (found - base) / labelCount + 1;
    return best;
  }
};

std::vector<int32_t> read(FILE *file, size_t count) {
  std::vector<int32_t> values(count);
  if (std::fread(values.data(), sizeof(int32_t), count, file) != count) {
    std::fputs("the state file is too short\n", stderr);
    std::exit(2);
  }
  return values;
}

double cpuNanoseconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

}  // namespace

int main(int argc, char **argv) {
  FILE *file = argc == 3 ? std::fopen(argv[1], "rb") : nullptr;
  if (file == nullptr) {
    std::fputs("usage: insertions STATE PASSES\n", stderr);
    return 2;
  }
  const long passes = std::atol(argv[2]);
  const std::vector<int32_t> sizes = read(file, 8);
  State state;
  state.stride = sizes[1];
  state.locations = sizes[2];
  state.shifts = sizes[5];
  state.waysOut = sizes[6];
  state.waysInto = sizes[7];
  const size_t queries = sizes[3];
  state.length = read(file, sizes[0]);
  state.labels = read(file, sizes[4]);
  state.queries = read(file, queries * queryLength);
  std::fclose(file);

  const auto from = std::chrono::steady_clock::now();
  const double cpuFrom = cpuNanoseconds();
  uint32_t checksum = 0;
  for (long pass = 0; pass < passes; pass++) {
    checksum = 0;
    for (size_t i = 0; i < state.queries.size(); i += queryLength) {
      const int32_t *const query = &state.queries[i];
      const int32_t extra = state.scan(query[0], query[1], query[2], query[3], query[4]);
      checksum = checksum * 31 + static_cast<uint32_t>(extra);
      if (extra < never) checksum ^= static_cast<uint32_t>(state.foundPosition);
    }
  }
  const double cpu = cpuNanoseconds() - cpuFrom;
  const double wall = std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - from).count();
  std::printf("{\"evaluations\":%.0f,\"scans\":%.0f,\"checksum\":%d,\"wallNs\":%.0f,\"cpuNs\":%.0f}\n", state.evaluations,
              static_cast<double>(queries) * passes, static_cast<int32_t>(checksum), wall, cpu);
  return 0;
}
