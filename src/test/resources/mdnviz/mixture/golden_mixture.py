"""Writes golden_mixture.csv: values of one Gaussian mixture with 40 digits of working precision.

Run beside this file: python3 golden_mixture.py (needs mpmath). Each line is

    quantity;weights;means;choleskyFactors;targetDimension;arguments;value

with numbers separated by blanks. Nothing here uses the formulas of the Java code where another way
exists: the CRPS is integrated from its definition, the expected norm over angle and radius.
"""

import pathlib

from mpmath import mp, mpf, erfc, exp, findroot, inf, log, matrix, pi, quad, sqrt, cos, sin

mp.dps = 40

SOFT = ([0.3, 0.7], [-1, 2], [0.5, 1])
SHARP = ([0.25, 0.0, 0.75], [-3, 7, 3], [1e-9, 2, 1e-3])
WIDE = ([0.125, 0.875], [1e6, -1e3], [1e9, 50])
MANY = (
    [0.0625, 0.1875, 0.25, 0.5],
    [-2, -1.5, 0.25, 4],
    [0.125, 1, 0.5, 2],
)
PLANE = (
    [0.375, 0.625],
    [[0, 1], [2, -1]],
    [[1.5, 0.75, 0.5], [0.25, -0.5, 2]],
)
ROUND = ([0.5, 0.5], [[0, 0], [1, 1]], [[sqrt(mpf(3)), 0, sqrt(mpf("0.05"))],
                                        [sqrt(mpf("0.05")), 0, sqrt(mpf(3))]])
CUBE = (
    [0.5, 0.5],
    [[0, 0, 0], [1, -1, 2]],
    [[1, 0.5, 2, -0.25, 0.125, 0.5], [0.75, -0.5, 1, 0.25, 0.5, 1.5]],
)


def phi(u):
    return exp(-u * u / 2) / sqrt(2 * pi)


def lower(u):
    return erfc(-u / sqrt(mpf(2))) / 2


def parts(mixture):
    return [(mpf(w), mpf(m), mpf(s)) for w, m, s in zip(*mixture) if w > 0]


def density(mixture, t):
    return sum(w * phi((t - m) / s) / s for w, m, s in parts(mixture))


def cdf(mixture, t):
    return sum(w * lower((t - m) / s) for w, m, s in parts(mixture))


def survival(mixture, t):
    return sum(w * lower((m - t) / s) for w, m, s in parts(mixture))


def knots(mixture, *more):
    points = set(mpf(x) for x in more)
    for _, m, s in parts(mixture):
        for c in (-12, -6, -3, -1, 0, 1, 3, 6, 12):
            points.add(m + c * s)
    return sorted(points)


def crps(mixture, t):
    points = knots(mixture, t)
    below = [-inf] + [x for x in points if x <= t]
    above = [x for x in points if x >= t] + [inf]
    return quad(lambda x: cdf(mixture, x) ** 2, below) + quad(
        lambda x: survival(mixture, x) ** 2, above
    )


def quantile(mixture, p):
    low, high = min(knots(mixture)) , max(knots(mixture))
    low, high = low - 40 * (high - low), high + 40 * (high - low)
    for _ in range(400):
        middle = (low + high) / 2
        if cdf(mixture, middle) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def factor(packed):
    size = {1: 1, 3: 2, 6: 3}[len(packed)]
    result = matrix(size, size)
    position = 0
    for i in range(size):
        for j in range(i + 1):
            result[i, j] = mpf(packed[position])
            position += 1
    return result


def log_density(mixture, t):
    total = mpf(0)
    for w, m, c in zip(*mixture):
        c = factor(c)
        covariance = c * c.T
        difference = matrix([mpf(a) - mpf(b) for a, b in zip(t, m)])
        square = (difference.T * covariance**-1 * difference)[0]
        size = len(t)
        determinant = mp.det(covariance)
        total += mpf(w) * exp(-square / 2) / sqrt((2 * pi) ** size * determinant)
    return log(total)


def norm_of(mean, covariance):
    """E|Y| in the plane, over the angle with the radial integral in closed form.

    The density of Y at r(cos a, sin a) is d exp(-(A r^2 - 2 B r) / 2), and
    int r^2 exp(-(A r^2 - 2 B r)/2) dr over r > 0 is elementary in erfc.
    """
    precision = covariance**-1
    head = exp(-(mean.T * precision * mean)[0] / 2) / (2 * pi * sqrt(mp.det(covariance)))

    def radial(angle):
        direction = matrix([cos(angle), sin(angle)])
        a = (direction.T * precision * direction)[0]
        b = (direction.T * precision * mean)[0]
        gauss = sqrt(pi / (2 * a)) * exp(b * b / (2 * a)) * erfc(-b / sqrt(2 * a))
        return gauss * (1 / a + b * b / a**2) + b / a**2

    points = [2 * pi * i / 64 for i in range(65)]
    return head * quad(radial, points)


def energy(mixture, t):
    weights, means, factors = mixture
    means = [matrix([mpf(x) for x in m]) for m in means]
    covariances = [factor(f) * factor(f).T for f in factors]
    target = matrix([mpf(x) for x in t])
    result = mpf(0)
    for w, m, c in zip(weights, means, covariances):
        result += mpf(w) * norm_of(m - target, c)
    for w, m, c in zip(weights, means, covariances):
        for v, n, d in zip(weights, means, covariances):
            result -= mpf(w) * mpf(v) * norm_of(m - n, c + d) / 2
    return result


def conditional_log_density(mixture, t):
    """ln p(t_2 | t_1), (t_1, t_2) the target, by the ratio of joint and marginal."""
    weights, means, factors = mixture
    marginal = (weights, [m[0] for m in means], [abs(factor(f)[0, 0]) for f in factors])
    return log_density(mixture, t) - log(density(marginal, mpf(t[0])))


def blanks(numbers):
    return " ".join(repr(float(x)) for x in numbers)


def flat(nested):
    return [x for row in nested for x in (row if isinstance(row, list) else [row])]


def main():
    lines = []

    def add(quantity, mixture, size, arguments, value):
        fields = [quantity] + [blanks(flat(part)) for part in mixture]
        lines.append(";".join(fields + [str(size), blanks(arguments), mp.nstr(value, 20)]))

    none = ([1.0], [0.0], [1.0])
    for x in (-5.5, -2, -1, -0.5, -0.25, 0, 1e-10, 0.1, 0.4999, 0.5, 0.75, 1, 2, 3, 5, 6.25, 6.3, 10, 20, 26):
        add("erfc", none, 1, [x], erfc(mpf(x)))
        add("erf", none, 1, [x], mp.erf(mpf(x)))
    for p in (1e-300, 1e-100, 1e-20, 1e-6, 0.025, 0.3, 0.499999, 0.5, 0.75, 0.9999, 1 - 2**-50):
        u = -sqrt(2) * mp.erfinv(1 - 2 * mpf(p)) if p > 1e-10 else findroot(
            lambda v, p=p: log(lower(v)) - log(mpf(p)), -sqrt(-2 * log(mpf(p))) + 1
        )
        add("normalQuantile", none, 1, [p], u)
    for mixture, targets in (
        (SOFT, (0.5, -40, 37, 2, -1)),
        (SHARP, (-3, -3 + 1e-9, 0, 3.002, 1e6)),
        (WIDE, (0, -1e3, 5e9, -7e9)),
        (MANY, (-2, 0, 1.75, 12)),
    ):
        for t in targets:
            t = mpf(t)
            add("logDensity", mixture, 1, [t], log(density(mixture, t)))
            add("cdf", mixture, 1, [t], cdf(mixture, t))
            add("survival", mixture, 1, [t], survival(mixture, t))
            if abs(t) < 1e5:
                add("crps", mixture, 1, [t], crps(mixture, t))
        for p in (1e-12, 0.01, 0.2, 0.5, 0.875, 0.999):
            add("quantile", mixture, 1, [p], quantile(mixture, mpf(p)))
    for mixture, targets in ((PLANE, ((0, 0), (2, 3), (-9, 40))), (ROUND, ((0.5, 0.5), (1, 0)))):
        for t in targets:
            add("logDensity", mixture, 2, t, log_density(mixture, t))
            add("energy", mixture, 2, t, energy(mixture, t))
            if abs(t[0]) < 5:  # further out the share of a component underflows in double precision
                add("conditionalLogDensity", mixture, 2, t, conditional_log_density(mixture, t))
    for t in ((0, 0, 0), (1, 2, -3)):
        add("logDensity", CUBE, 3, t, log_density(CUBE, t))
    here = pathlib.Path(__file__).with_name("golden_mixture.csv")
    here.write_text("\n".join(lines) + "\n")


main()
