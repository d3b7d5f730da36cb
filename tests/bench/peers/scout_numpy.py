"""Random critical point of a small deep linear network, Hessian, smallest eigenvalue: in NumPy, as a
plain loop or as a Hypothesis property."""

import numpy as np

from serving import serve

TOLERANCE = 1e-7


def random_case(seed):
    """Theory of the critical points: W_1 = D_1[U_S'P*; Z_1], ..., W_N = [U_S, U_Q Z_N]D^-1, two Z zero."""
    random = np.random.default_rng(seed)
    layers = int(random.integers(2, 5))
    widths = [int(width) for width in random.integers(1, 4, layers + 1)]
    if widths[-1] > widths[0]:
        widths.reverse()
    inputs, outputs = widths[0], widths[-1]
    x = random.standard_normal((inputs, 8))
    y = random.standard_normal((outputs, 8))
    xx, yx = x @ x.T, y @ x.T
    fit = yx @ np.linalg.inv(xx)
    vectors = np.linalg.eigh(fit @ xx @ fit.T)[1][:, ::-1]
    rank = int(random.integers(0, min(widths) + 1))
    chosen = sorted(int(index) for index in random.permutation(outputs)[:rank])
    others = [index for index in range(outputs) if index not in chosen]
    zero = set(random.permutation(np.arange(1, layers + 1))[:2])

    def free(k, rows, columns):
        return np.zeros((rows, columns)) if k in zero else random.standard_normal((rows, columns))

    gauges = [None] + [random.standard_normal((widths[k], widths[k])) for k in range(1, layers)]
    weights = [gauges[1] @ np.vstack([vectors[:, chosen].T @ fit, free(1, widths[1] - rank, inputs)])]
    for k in range(2, layers):
        core = np.zeros((widths[k], widths[k - 1]))
        core[:rank, :rank] = np.eye(rank)
        core[rank:, rank:] = free(k, widths[k] - rank, widths[k - 1] - rank)
        weights.append(gauges[k] @ core @ np.linalg.inv(gauges[k - 1]))
    last = free(layers, outputs - rank, widths[layers - 1] - rank)
    core = np.hstack([vectors[:, chosen], vectors[:, others] @ last])
    weights.append(core @ np.linalg.inv(gauges[layers - 1]))
    return weights, xx, yx, chosen


def eigenvalues(weights, xx, yx):
    """Of the Hessian, by the closed form, smallest first."""
    depth = len(weights)
    below = [np.eye(weights[0].shape[1])]
    for weight in weights:
        below.append(weight @ below[-1])
    above = [None] * depth + [np.eye(weights[-1].shape[0])]
    for k in range(depth - 1, -1, -1):
        above[k] = above[k + 1] @ weights[k]
    error = below[depth] @ xx - yx
    offsets = np.cumsum([0] + [weight.size for weight in weights])
    hessian = np.empty((offsets[-1], offsets[-1]))
    for k in range(depth):
        rows = slice(offsets[k], offsets[k + 1])
        for l in range(k + 1):
            columns = slice(offsets[l], offsets[l + 1])
            block = np.einsum("ip,jq->ijpq", above[k + 1].T @ above[l + 1], below[k] @ xx @ below[l].T)
            if k > l:
                between = np.eye(weights[l].shape[0])
                for t in range(l + 1, k):
                    between = weights[t] @ between
                block = block + np.einsum("iq,jp->ijpq", above[k + 1].T @ error @ below[l].T, between)
            flat = block.reshape(offsets[k + 1] - offsets[k], -1)
            hessian[rows, columns] = flat
            hessian[columns, rows] = flat.T
    return np.linalg.eigvalsh(hessian)


def examine(seed):
    """An S that does not lead has a negative eigenvalue."""
    weights, xx, yx, chosen = random_case(seed)
    found = eigenvalues(weights, xx, yx)
    if chosen != list(range(len(chosen))):
        assert found[0] < TOLERANCE * max(1, found[-1])


def prepare(data):
    cases = data["cases"]
    if data["form"] == "loop":
        seed = 0

        def work():
            nonlocal seed
            for _ in range(cases):
                examine(seed)
                seed += 1

    else:
        from hypothesis import HealthCheck, Phase, given, settings
        from hypothesis import strategies as st

        @settings(
            max_examples=cases,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        )
        @given(st.integers(0, 2**31))
        def work(seed):
            examine(seed)

    def answer(request):
        def matrix(rows):
            return np.array(rows, dtype=float)

        return [
            eigenvalues([matrix(w) for w in point["weights"]], matrix(point["xx"]), matrix(point["yx"]))[0]
            for point in request["points"]
        ]

    return work, answer


def version():
    try:
        import hypothesis

        return f"NumPy {np.__version__}, Hypothesis {hypothesis.__version__}"
    except ImportError:
        return f"NumPy {np.__version__}"


serve(version(), prepare)
