(* Continuity, with e and no limits: entries of products of matrices that are near
   given ones are near those of their product. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsBreaking InnerProduct SmallParameter Networks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section Continuity.
Variable R : realFieldType.

Lemma near_le e e' m ds (W W' : net R m ds) : e <= e' -> near e W W' -> near e' W W'.
Proof.
move=> ee; elim: ds m W W' => [|d ds IH] m //= W W' [h n].
by split=> [i j|]; [apply: lt_le_trans (h i j) ee | apply: IH].
Qed.

(* sum |A i j|, a bound of every entry *)
Lemma entry_bound m n (A : 'M[R]_(m, n)) : exists2 b, 0 < b & forall i j, `|A i j| <= b.
Proof.
exists (1 + \sum_i \sum_j `|A i j|) => [|i j].
  by rewrite ltr_paddr ?ltr01 // sumr_ge0 // => i _; rewrite sumr_ge0.
rewrite (bigD1 i) //= (bigD1 j) //= addrA addrCA -addrA ler_addl.
by rewrite addr_ge0 ?ltr01 ?addr_ge0 ?ler01 // !sumr_ge0 // => k _; rewrite sumr_ge0.
Qed.

Definition close e m n (A B : 'M[R]_(m, n)) := forall i j, `|B i j - A i j| < e.

(* A'B' - AB = (A' - A) B' + A (B' - B), entry by entry below eps when A' and B' are close *)
Lemma mulmx_continuous m n p (A : 'M[R]_(m, n)) (B : 'M[R]_(n, p)) eps : 0 < eps ->
  exists2 e, 0 < e & forall A' B', close e A A' -> close e B B' -> close eps (A *m B) (A' *m B').
Proof.
move=> e0; have [a a0 ha] := entry_bound A; have [b b0 hb] := entry_bound B.
pose k : R := n%:R * (a + b + 1) + 1.
have k0 : 0 < k by rewrite ltr_spaddr ?ltr01 // mulr_ge0 ?ler0n // !addr_ge0 ?ltW.
exists (Num.min 1 (eps / k)) => [|A' B' hA hB i j]; first by rewrite lt_minr ltr01 divr_gt0.
rewrite !mxE -sumrB (le_lt_trans (ler_norm_sum _ _ _)) //.
apply: le_lt_trans (_ : \sum_(l < n) (a + b + 1) * (eps / k) < _).
  apply: ler_sum => l _; have := hA i l; rewrite lt_minr => /andP[_ /ltW dA].
  have := hB l j; rewrite lt_minr => /andP[/ltW dB1 /ltW dB].
  have -> : A' i l * B' l j - A i l * B l j
     = (A' i l - A i l) * B' l j + A i l * (B' l j - B l j) by ring.
  have -> : (a + b + 1) * (eps / k) = eps / k * (b + 1) + a * (eps / k) by ring.
  rewrite (le_trans (ler_norm_add _ _)) // !normrM ler_add // ler_pmul //.
  by rewrite -(subrK (B l j) (B' l j)) addrC (le_trans (ler_norm_add _ _)) // ler_add.
rewrite sumr_const card_ord -mulr_natl mulrA mulrCA -ltr_pdivl_mull // mulVf ?gt_eqF //.
by rewrite ltr_pdivr_mulr // mul1r ltr_addl ltr01.
Qed.
End Continuity.
