"""Loss, gradient and lower half of the Hessian as canonical polynomials, by SymPy."""

from sympy import Matrix, Poly, QQ, Rational, Symbol, __version__
from sympy.external.gmpy import GROUND_TYPES
from sympy.polys.rings import ring

from serving import serve


def names_of(widths, samples):
    layers = [
        f"w{k}_{i}_{j}"
        for k in range(1, len(widths))
        for i in range(widths[k])
        for j in range(widths[k - 1])
    ]
    data = [
        f"{letter}_{i}_{j}"
        for letter, rows in (("x", widths[0]), ("y", widths[-1]))
        for i in range(rows)
        for j in range(samples)
    ]
    return layers, data


def matrices_of(widths, samples, symbols, matrix):
    shapes = list(zip(widths[1:], widths)) + [(widths[0], samples), (widths[-1], samples)]
    result, offset = [], 0
    for rows, columns in shapes:
        result.append(matrix(rows, columns, symbols[offset : offset + rows * columns]))
        offset += rows * columns
    return result[:-2], result[-2], result[-1]


def by_poly(widths, samples):
    layers, data = names_of(widths, samples)
    symbols = [Symbol(name) for name in layers + data]
    weights, product, y = matrices_of(widths, samples, symbols, Matrix)
    for weight in weights:
        product = weight * product
    loss = Poly(sum(entry**2 for entry in product - y) / 2, *symbols)
    return derivatives(loss, symbols[: len(layers)])


def by_ring(widths, samples):
    layers, data = names_of(widths, samples)
    field, *symbols = ring(layers + data, QQ)

    def matrix(rows, columns, entries):
        return [entries[i * columns : (i + 1) * columns] for i in range(rows)]

    weights, product, y = matrices_of(widths, samples, symbols, matrix)
    for weight in weights:
        product = [
            [sum((a * b for a, b in zip(row, column)), field.zero) for column in zip(*product)]
            for row in weight
        ]
    loss = field.zero
    for left, right in zip(product, y):
        for a, b in zip(left, right):
            loss += (a - b) ** 2
    return derivatives(loss * QQ(1, 2), symbols[: len(layers)])


def derivatives(loss, variables):
    gradient = [loss.diff(v) for v in variables]
    hessian = [gradient[i].diff(v) for i in range(len(gradient)) for v in variables[: i + 1]]
    return [loss, *gradient, *hessian]


def prepare(data):
    compute = {"poly": by_poly, "ring": by_ring}[data["form"]]

    def work():
        return compute(data["widths"], data["samples"])

    def answer(request):
        polynomials = work()
        point = request["point"]
        if data["form"] == "poly":
            values = [p(*point) for p in polynomials]
        else:
            values = [p.evaluate(list(zip(p.ring.gens, point))) for p in polynomials]
        return {
            "terms": [0 if p == 0 else len(p.terms()) for p in polynomials],
            "values": [str(Rational(str(value))) for value in values],
        }

    return work, answer


serve(f"SymPy {__version__} ({GROUND_TYPES} integers)", prepare)
