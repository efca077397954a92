"""Writes the predictions that ModelFixtureTest expects of each model file, in double precision.

Follows nothing but what the files say under howToRead. Run in this folder: python3 expected_predictions.py
"""

import glob
import json

import numpy as np

ACTIVATIONS = {
    "tanh": np.tanh,
    "gelu": lambda a: a / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (a + 0.044715 * a**3))),
}
SCALE_MAPS = {"exp": np.exp, "softplus": lambda a: np.log1p(np.exp(a))}


def predict(file, x):
    model = file["model"]
    scaling = {name: np.array(values) for name, values in file["standardization"].items()}
    components, targets = model["componentCount"], file["targetDimension"]
    h = (x - scaling["inputMeans"]) / scaling["inputScales"]
    for layer in file["layers"]:
        h = np.array(layer["weights"]) @ h + np.array(layer["biases"])
        if layer["name"] != "output":
            h = ACTIVATIONS[model["activation"]](h)
    logits, means, raw = np.split(h, [components, components * (1 + targets)])
    pi = np.exp(logits - logits.max())
    mu = scaling["targetMeans"] + scaling["targetScales"] * means.reshape(components, targets)
    factors = np.zeros((components, targets, targets))
    positive = lambda r: model["standardDeviationFloor"] + SCALE_MAPS[model["scaleMap"]](r)
    for k, r in enumerate(raw.reshape(components, -1)):
        if model["covariance"] == "full":
            factors[k][np.tril_indices(targets)] = r
            np.fill_diagonal(factors[k], positive(np.diagonal(factors[k])))
        else:
            np.fill_diagonal(factors[k], positive(r))
    factors *= scaling["targetScales"][:, np.newaxis]
    return {
        "x": x.tolist(),
        "mixingWeights": (pi / pi.sum()).tolist(),
        "means": mu.tolist(),
        "choleskyFactors": factors.tolist(),
    }


for path in sorted(glob.glob("model-*.json")):
    with open(path) as source:
        file = json.load(source)
    means, scales = (np.array(file["standardization"][n]) for n in ("inputMeans", "inputScales"))
    inputs = [means + scales * z for z in (-1.5, -0.4, 0.0, 0.7, 2.1)]
    with open(path.replace("model-", "expected-"), "w") as target:
        json.dump([predict(file, x) for x in inputs], target, indent=1)
        target.write("\n")
