"""The full Hessian from the moments by torch.autograd.functional.hessian."""

import torch

from serving import serve

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def prepare(data):
    widths = data["widths"]
    weights = torch.tensor(data["weights"])
    xx = torch.tensor(data["xx"]).reshape(widths[0], widths[0])
    yx = torch.tensor(data["yx"]).reshape(widths[-1], widths[0])

    def loss(w):
        product, offset = None, 0
        for rows, columns in zip(widths[1:], widths):
            weight = w[offset : offset + rows * columns].reshape(rows, columns)
            product = weight if product is None else weight @ product
            offset += rows * columns
        return 0.5 * ((product @ xx) * product).sum() - (yx * product).sum() + 0.5 * data["yy"]

    def work():
        vectorize = data["form"] == "vectorized"
        return torch.autograd.functional.hessian(loss, weights, vectorize=vectorize)

    def answer(request):
        work().numpy().tofile(request["file"])
        return True

    return work, answer


serve(f"PyTorch {torch.__version__}", prepare)
