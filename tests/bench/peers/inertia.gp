\\ Exact inertia by qfsign of the matrix A that was sent before.

default(nbthreads, 1);

\\ The checksum shows that it is the same matrix.
answer() =
{
  my(s = qfsign(A), n = #A);
  print("@ ", s[1], " ", s[2], " ", sum(i = 1, n, sum(j = 1, n, (101*i + j)*A[i, j])));
}

\\ Milliseconds for all repetitions together: the clock has a resolution of one.
timing(repetitions) =
{
  my(start = getwalltime());
  for (i = 1, repetitions, qfsign(A));
  print("@ ", getwalltime() - start);
}
