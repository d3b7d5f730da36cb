"""One line of JSON in, one line "@ " + JSON out: how the Python peers are driven."""

import json
import statistics
import sys
import time

SAMPLE_SECONDS = 0.01


def median_milliseconds(work, seconds):
    """The median over samples of at least SAMPLE_SECONDS each, warm."""
    start = time.perf_counter()
    work()
    calls = max(1, int(SAMPLE_SECONDS / max(time.perf_counter() - start, 1e-9)))
    samples = []
    begin = time.perf_counter()
    while not samples or time.perf_counter() - begin < seconds:
        start = time.perf_counter()
        for _ in range(calls):
            work()
        samples.append((time.perf_counter() - start) / calls)
    return statistics.median(samples) * 1e3


def serve(version, prepare):
    """`prepare(input)` returns the timed work and a function that gives its answer."""
    work = answer = None
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] == "prepare":
            work, answer = prepare(request["input"])
            reply = version
        elif request["do"] == "answer":
            reply = answer(request)
        else:
            reply = median_milliseconds(work, request["seconds"])
        print("@ " + json.dumps(reply), flush=True)
