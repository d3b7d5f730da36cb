"""The full Hessian from the moments by the closed form of Lemma 4.3, in NumPy."""

import numpy as np

from serving import serve


def factors(weights, xx, yx):
    depth = len(weights)
    below = [np.eye(weights[0].shape[1])]
    for weight in weights:
        below.append(weight @ below[-1])
    above = [None] * depth + [np.eye(weights[-1].shape[0])]
    for k in range(depth - 1, -1, -1):
        above[k] = above[k + 1] @ weights[k]
    return above, below, below[depth] @ xx - yx


def between(weights, l, k):
    product = np.eye(weights[l].shape[0])
    for t in range(l + 1, k):
        product = weights[t] @ product
    return product


def by_einsum(weights, xx, yx, offsets):
    above, below, error = factors(weights, xx, yx)
    hessian = np.empty((offsets[-1], offsets[-1]))
    for k in range(len(weights)):
        rows = slice(offsets[k], offsets[k + 1])
        for l in range(k + 1):
            columns = slice(offsets[l], offsets[l + 1])
            block = np.einsum("ip,jq->ijpq", above[k + 1].T @ above[l + 1], below[k] @ xx @ below[l].T)
            if k > l:
                residual = above[k + 1].T @ error @ below[l].T
                block = block + np.einsum("iq,jp->ijpq", residual, between(weights, l, k))
            flat = block.reshape(offsets[k + 1] - offsets[k], -1)
            hessian[rows, columns] = flat
            hessian[columns, rows] = flat.T
    return hessian


def in_place(weights, xx, yx, offsets, hessian):
    """Tuned: written straight into `hessian`, inner loops over whole rows of a block."""
    above, below, error = factors(weights, xx, yx)
    for k in range(len(weights)):
        i, j = weights[k].shape
        rows = slice(offsets[k], offsets[k + 1])
        for l in range(k + 1):
            p, q = weights[l].shape
            columns = slice(offsets[l], offsets[l + 1])
            left = np.repeat(above[k + 1].T @ above[l + 1], q, axis=1)
            right = np.tile(below[k] @ xx @ below[l].T, (1, p))
            block = hessian[rows, columns]
            np.multiply(left[:, None, :], right[None, :, :], out=block.reshape(i, j, p * q))
            if k == l:
                continue
            residual = above[k + 1].T @ error @ below[l].T
            if k == l + 1:
                entries = block.reshape(i, j, p, q)
                for t in range(j):
                    entries[:, t, t, :] += residual
            else:
                chain = np.repeat(between(weights, l, k), q, axis=1)
                product = np.tile(residual, (1, p))[:, None, :] * chain[None, :, :]
                block += product.reshape(i * j, p * q)
            hessian[columns, rows] = block.T
    return hessian


def prepare(data):
    widths = data["widths"]
    flat = np.array(data["weights"])
    shapes = list(zip(widths[1:], widths))
    offsets = [0, *np.cumsum([rows * columns for rows, columns in shapes]).tolist()]
    weights = [
        flat[start : start + rows * columns].reshape(rows, columns)
        for start, (rows, columns) in zip(offsets, shapes)
    ]
    xx = np.array(data["xx"]).reshape(widths[0], widths[0])
    yx = np.array(data["yx"]).reshape(widths[-1], widths[0])
    buffer = np.empty((offsets[-1], offsets[-1]))

    def work():
        if data["form"] == "einsum":
            return by_einsum(weights, xx, yx, offsets)
        return in_place(weights, xx, yx, offsets, buffer)

    def answer(request):
        work().tofile(request["file"])
        return True

    return work, answer


serve(f"NumPy {np.__version__}", prepare)
